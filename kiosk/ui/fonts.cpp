#include "ui/fonts.h"

namespace ui {

namespace {

// Where Debian's fonts-roboto-unhinted, fonts-noto-core (and -cjk, where somebody wants it) and
// fonts-noto-color-emoji put them. Noto's folder may hold two thousand fonts on a desktop, so it is
// read through fontconfig's own cache and cut to the scripts of living languages that Roboto lacks.
//
// The last rule scales colour-bitmap emoji to the size asked for, as fontconfig's own
// 10-scale-bitmap-fonts.conf does, which a private configuration lacks.
constexpr const char* configuration = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <dir>/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF</dir>
  <dir>/usr/share/fonts/truetype/noto</dir>
  <dir>/usr/share/fonts/opentype/noto</dir>
  <selectfont>
    <acceptfont><glob>*/Roboto-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoColorEmoji.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansArabic-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansArmenian-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansBengali-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansDevanagari-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansEthiopic-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansGeorgian-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansGujarati-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansGurmukhi-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansHebrew-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansKannada-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansKhmer-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansLao-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansMalayalam-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansMyanmar-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansSinhala-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansSyriac-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansTamil-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansTelugu-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansThai-*.ttf</glob></acceptfont>
    <acceptfont><glob>*/NotoSansCJK-*.ttc</glob></acceptfont>
    <rejectfont><glob>*</glob></rejectfont>
  </selectfont>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak">
      <string>Roboto</string><string>Noto Color Emoji</string>
    </edit>
  </match>
  <match target="font">
    <test name="outline" compare="eq"><bool>false</bool></test>
    <edit name="pixelsizefixupfactor" mode="assign">
      <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
    </edit>
    <edit name="matrix" mode="assign">
      <times>
        <name>matrix</name>
        <matrix>
          <name>pixelsizefixupfactor</name><double>0</double>
          <double>0</double><name>pixelsizefixupfactor</name>
        </matrix>
      </times>
    </edit>
    <edit name="size" mode="assign">
      <divide><name>size</name><name>pixelsizefixupfactor</name></divide>
    </edit>
  </match>
</fontconfig>
)";

} // namespace

FontConfig make_font_config() {
    FontConfig config(FcConfigCreate());
    if (!config) return config;
    FcConfigParseAndLoadFromMemory(config.get(), reinterpret_cast<const FcChar8*>(configuration),
                                   FcTrue);
    FcConfigBuildFonts(config.get());
    FcConfigSetCurrent(config.get());
    return config;
}

bool has_house_font(FcConfig& config) {
    const FcFontSet* fonts = FcConfigGetFonts(&config, FcSetSystem);
    if (!fonts) return false;
    for (int i = 0; i < fonts->nfont; ++i) {
        FcChar8* family = nullptr;
        if (FcPatternGetString(fonts->fonts[i], FC_FAMILY, 0, &family) == FcResultMatch &&
            FcStrCmp(family, reinterpret_cast<const FcChar8*>("Roboto")) == 0)
            return true;
    }
    return false;
}

} // namespace ui
