#include "ideas/hub_trouble.h"

#include <iterator>

namespace ideas {

namespace {

struct KnownFailure {
    std::string_view sign; // in libpq's words, or the beginning of an SQLSTATE
    base::Words message;
    base::Words advice;
};

base::Problem problem_at(const std::string& place, const base::Words& message,
                         const base::Words& advice) {
    base::Problem problem;
    problem.message = base::filled(message, {{"place", place}});
    problem.advice = advice;
    return problem;
}

const base::Words look_at_login{
    "Look at the user and the password in the config's [hub], and at pg_hba.conf on the server.",
    "Se efter användaren och lösenordet i konfigurationens [hub], och pg_hba.conf på servern."};
const base::Words look_at_tls{
    "Look at sslmode and sslrootcert in the config's [hub], and at the server's certificate.",
    "Se efter sslmode och sslrootcert i konfigurationens [hub], och serverns certifikat."};
const base::Words it_goes_on{
    "Nothing is lost: the kiosk keeps trying. Look at the server and the network.",
    "Inget går förlorat: kiosken fortsätter försöka. Se efter servern och nätet."};
const base::Words init_first{"Run: expo-kiosk hub init", "Kör: expo-kiosk hub init"};

} // namespace

base::Problem connection_trouble(std::string_view words, const std::string& place) {
    const KnownFailure known[] = {
        {"authentication failed",
         {"The hub at {place} does not accept the user or the password.",
          "Navet på {place} godtar inte användaren eller lösenordet."},
         look_at_login},
        {"no password supplied",
         {"The hub at {place} asks for a password.", "Navet på {place} vill ha ett lösenord."},
         look_at_login},
        {"pg_hba.conf",
         {"The hub at {place} lets nobody in from here with this user.",
          "Navet på {place} släpper inte in den här användaren härifrån."},
         look_at_login},
        {"role \"",
         {"The hub at {place} does not know the user.", "Navet på {place} känner inte användaren."},
         look_at_login},
        {"database \"",
         {"There is no such database at {place}.", "Det finns ingen sådan databas på {place}."},
         look_at_login},
        {"certificate",
         {"The hub at {place} cannot prove who it is, or does not accept this kiosk's certificate.",
          "Navet på {place} kan inte visa vem det är, eller godtar inte kioskens certifikat."},
         look_at_tls},
        {"SSL",
         {"No encrypted connection to the hub at {place}.",
          "Ingen krypterad förbindelse med navet på {place}."},
         look_at_tls},
        {"could not translate host name",
         {"There is no server of this name: {place}.",
          "Det finns ingen server med namnet {place}."},
         it_goes_on},
        {"Connection refused",
         {"No database answers at {place}.", "Ingen databas svarar på {place}."},
         it_goes_on},
        {"too many clients",
         {"The hub at {place} has no room for another connection.",
          "Navet på {place} har inte plats för en förbindelse till."},
         {"Raise max_connections in postgresql.conf: two for each kiosk.",
          "Höj max_connections i postgresql.conf: två för varje kiosk."}},
    };
    for (const KnownFailure& each : known)
        if (words.find(each.sign) != std::string_view::npos)
            return problem_at(place, each.message, each.advice);
    return problem_at(place,
                      {"The hub at {place} cannot be reached.", "Navet på {place} kan inte nås."},
                      it_goes_on);
}

base::Problem statement_trouble(std::string_view sqlstate, const std::string& place) {
    const KnownFailure known[] = {
        {"42501",
         {"The hub at {place} refuses this login what it asked for.",
          "Navet på {place} vägrar inloggningen det den bad om."},
         {"The login must be a member of the kiosks' (or moderators') role, and the kiosk's name "
          "in "
          "the config must be the login's name; see the technician guide.",
          "Inloggningen ska vara medlem av kioskernas (eller moderatorernas) roll, och kioskens "
          "namn i konfigurationen ska vara inloggningens; se teknikerguiden."}},
        {"42P01",
         {"The database at {place} has not been prepared.",
          "Databasen på {place} är inte förberedd."},
         init_first},
        {"3F000",
         {"The database at {place} has not been prepared.",
          "Databasen på {place} är inte förberedd."},
         init_first},
        {"53",
         {"The hub at {place} has no room left: disk, memory or connections.",
          "Navet på {place} har ont om plats: disk, minne eller förbindelser."},
         it_goes_on},
        {"57",
         {"The hub at {place} is being shut down, or took too long.",
          "Navet på {place} stängs av, eller tog för lång tid på sig."},
         it_goes_on},
        {"22",
         {"The hub at {place} cannot take one of the ideas as it is.",
          "Navet på {place} kan inte ta emot en av idéerna som den är."},
         {"It stays in this kiosk's box; the others have gone on.",
          "Den ligger kvar i kiosken; de andra har gått vidare."}},
        {"23",
         {"The hub at {place} cannot take one of the ideas as it is.",
          "Navet på {place} kan inte ta emot en av idéerna som den är."},
         {"It stays in this kiosk's box; the others have gone on.",
          "Den ligger kvar i kiosken; de andra har gått vidare."}},
    };
    for (const KnownFailure& each : known)
        if (sqlstate.starts_with(each.sign)) return problem_at(place, each.message, each.advice);
    return problem_at(place,
                      base::filled({"The hub at {place} reported an error (SQLSTATE {state}).",
                                    "Navet på {place} rapporterade ett fel (SQLSTATE {state})."},
                                   {{"place", place}, {"state", std::string(sqlstate)}}),
                      it_goes_on);
}

bool is_refusal(std::string_view sqlstate) {
    return sqlstate == "42501" || sqlstate.starts_with("22") || sqlstate.starts_with("23");
}

} // namespace ideas
