#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;

Message no_categories() {
    return {{"there are no categories, so visitors cannot sort their ideas",
             "det finns inga kategorier, så besökarna kan inte sortera sina idéer"},
            {"Add some, each like this: [[category]] on a line of its own, then id = \"climate\", "
             "colour = \"green\" and name = { sv = \"Klimat\", en = \"Climate\" }",
             "Lägg till några, var och en så här: [[category]] på en egen rad, sedan "
             "id = \"climate\", colour = \"green\" och name = { sv = \"Klimat\", en = \"Climate\" "
             "}"}};
}

Message category_not_in_brackets() {
    return wrong_type("category", {"in two pairs of brackets", "inom dubbla hakparenteser"},
                      "[[category]]");
}

Message too_many_categories(size_t most) {
    return {filled({"there are more than {n} categories; this one and those below it are not used",
                    "det finns fler än {n} kategorier; den här och de under den används inte"},
                   {{"n", std::to_string(most)}}),
            {"Six to eight are easy to choose from.", "Sex till åtta är lagom att välja bland."}};
}

Message bad_category_id(std::string_view id) {
    return {filled({"the id {id} may have only the letters a to z, digits, - and _",
                    "id:t {id} får bara ha bokstäverna a till z, siffror, - och _"},
                   {{"id", in_quotes(id)}}),
            {"It is stored with every idea and never shown. Write it like this: id = \"climate\"",
             "Det sparas med varje idé och visas aldrig. Skriv så här: id = \"climate\""}};
}

Message category_twice(std::string_view id) {
    return {filled({"there are two categories with the id {id}",
                    "det finns två kategorier med id:t {id}"},
                   {{"id", in_quotes(id)}}),
            {"Give each category an id of its own.", "Ge varje kategori ett eget id."}};
}

} // namespace content::say
