#!/usr/bin/env python3
"""Writes Sources/Facts/Entities/territories.tsv: countries and their capitals in 16 languages, from CLDR.

Usage: make-territories.py > Sources/Facts/Entities/territories.tsv   (needs the PyPI package Babel)

Countries are CLDR's display names of territories; other names of theirs stand in peoples.tsv. A capital's names are those of the
exemplar city of its time zone; capitals that are no exemplar city stand in cities.tsv, written by hand.
"""

import re

from babel import Locale
from babel.localedata import LocaleDataDict

LANGUAGES = "fr en de es it pt nl pl ru ar zh ja tr ko cs uk".split()
LATIN = set("fr en de es it pt nl pl tr cs".split())

# ISO 3166 code → Wikidata id. Codes without one have names all the same.
WIKIDATA = dict(
    pair.split(":")
    for pair in """
AF:Q889 AL:Q222 DZ:Q262 AD:Q228 AO:Q916 AR:Q414 AM:Q399 AU:Q408 AT:Q40 AZ:Q227 BH:Q398 BD:Q902 BY:Q184 BE:Q31 BJ:Q962
BO:Q750 BA:Q225 BW:Q963 BR:Q155 BG:Q219 BF:Q965 BI:Q967 KH:Q424 CM:Q1009 CA:Q16 CF:Q929 TD:Q657 CL:Q298 CN:Q148 CO:Q739
CR:Q800 CI:Q1008 HR:Q224 CU:Q241 CY:Q229 CZ:Q213 CD:Q974 CG:Q971 DK:Q35 DJ:Q977 DO:Q786 EC:Q736 EG:Q79 SV:Q792 ER:Q986
EE:Q191 ET:Q115 FI:Q33 FR:Q142 GA:Q1000 GM:Q1005 GE:Q230 DE:Q183 GH:Q117 GR:Q41 GT:Q774 GN:Q1006 HT:Q790 HN:Q783 HU:Q28
IS:Q189 IN:Q668 ID:Q252 IR:Q794 IQ:Q796 IE:Q27 IL:Q801 IT:Q38 JM:Q766 JP:Q17 JO:Q810 KZ:Q232 KE:Q114 KP:Q423 KR:Q884
KW:Q817 KG:Q813 LA:Q819 LV:Q211 LB:Q822 LR:Q1014 LY:Q1016 LI:Q347 LT:Q37 LU:Q32 MG:Q1019 MW:Q1020 MY:Q833 ML:Q912 MT:Q233
MR:Q1025 MX:Q96 MD:Q217 MC:Q235 MN:Q711 ME:Q236 MA:Q1028 MZ:Q1029 MM:Q836 NA:Q1030 NP:Q837 NL:Q55 NZ:Q664 NI:Q811 NE:Q1032
NG:Q1033 MK:Q221 NO:Q20 OM:Q842 PK:Q843 PA:Q804 PY:Q733 PE:Q419 PH:Q928 PL:Q36 PT:Q45 QA:Q846 RO:Q218 RU:Q159 RW:Q1037
SA:Q851 SN:Q1041 RS:Q403 SL:Q1044 SG:Q334 SK:Q214 SI:Q215 SO:Q1045 ZA:Q258 SS:Q958 ES:Q29 LK:Q854 SD:Q1049 SE:Q34 CH:Q39
SY:Q858 TW:Q865 TJ:Q863 TZ:Q924 TH:Q869 TG:Q945 TN:Q948 TR:Q43 TM:Q874 UG:Q1036 UA:Q212 AE:Q878 GB:Q145 US:Q30 UY:Q77
UZ:Q265 VE:Q717 VN:Q881 YE:Q805 ZM:Q953 ZW:Q954 XK:Q1246 HK:Q8646 VA:Q237 GL:Q223
""".split()
)

# Capitals that are the exemplar city of a time zone of CLDR, with their Wikidata ids.
CAPITALS = {
    "Africa/Algiers": "Q3561", "Africa/Cairo": "Q85", "Africa/Tunis": "Q3572", "Africa/Tripoli": "Q3579",
    "Africa/Khartoum": "Q1963", "Africa/Nairobi": "Q3870", "Africa/Kinshasa": "Q3838", "Africa/Bamako": "Q3703",
    "Africa/Dakar": "Q3718", "Africa/Niamey": "Q3674", "Africa/Ndjamena": "Q3659", "Africa/Ouagadougou": "Q3777",
    "Africa/Bangui": "Q3832", "Africa/Brazzaville": "Q3844", "Africa/Libreville": "Q3825", "Africa/Luanda": "Q3897",
    "Africa/Kigali": "Q3859", "Africa/Kampala": "Q3894", "Africa/Addis_Ababa": "Q3624", "Africa/Mogadishu": "Q2449",
    "Africa/Djibouti": None, "Africa/Juba": None, "Africa/Monrovia": None, "Africa/Conakry": None, "Africa/Accra": None,
    "Africa/Harare": None, "Africa/Maputo": None, "Africa/Lome": None, "Africa/Nouakchott": None, "Africa/Johannesburg": "Q34647",
    "Africa/Lagos": "Q8673", "Africa/Casablanca": "Q7903", "Africa/Abidjan": "Q1515",
    "America/Bogota": "Q2841", "America/Caracas": "Q1533", "America/Lima": "Q2868", "America/Havana": "Q1563",
    "America/Montevideo": "Q1335", "America/Asuncion": None, "America/La_Paz": "Q1491", "America/Guatemala": None,
    "America/Managua": None, "America/Port-au-Prince": "Q34261", "America/Santiago": "Q2887", "America/Argentina/Buenos_Aires": "Q1486",
    "America/Mexico_City": "Q1489", "America/Sao_Paulo": "Q174", "America/Chicago": "Q1297", "America/New_York": "Q60",
    "America/Los_Angeles": "Q65", "America/Denver": "Q16554", "America/Toronto": "Q172", "America/Vancouver": "Q24639",
    "Asia/Damascus": "Q3766", "Asia/Baghdad": "Q1530", "Asia/Tehran": "Q3616", "Asia/Beirut": "Q3820", "Asia/Amman": "Q3805",
    "Asia/Jerusalem": "Q1218", "Asia/Riyadh": "Q3692", "Asia/Kabul": "Q5838", "Asia/Baku": "Q9248", "Asia/Yerevan": "Q1953",
    "Asia/Tbilisi": "Q994", "Asia/Tashkent": "Q269", "Asia/Seoul": "Q8684", "Asia/Pyongyang": "Q18808", "Asia/Tokyo": "Q1490",
    "Asia/Shanghai": "Q8686", "Asia/Hong_Kong": None, "Asia/Taipei": "Q1867", "Asia/Manila": "Q1461", "Asia/Jakarta": "Q3630",
    "Asia/Bangkok": "Q1861", "Asia/Singapore": None, "Asia/Karachi": "Q8660", "Asia/Dubai": "Q612", "Asia/Kolkata": "Q1348",
    "Asia/Dhaka": "Q1354", "Asia/Gaza": None, "Asia/Vladivostok": "Q959", "Asia/Novosibirsk": "Q883", "Asia/Almaty": "Q35493",
    "Asia/Bishkek": None, "Asia/Dushanbe": None, "Asia/Ulaanbaatar": None, "Asia/Phnom_Penh": None, "Asia/Vientiane": None,
    "Asia/Katmandu": None, "Asia/Colombo": None, "Asia/Muscat": None, "Asia/Hebron": None,
    "Europe/Moscow": "Q649", "Europe/Kiev": "Q1899", "Europe/Minsk": "Q2280", "Europe/Warsaw": "Q270", "Europe/Prague": "Q1085",
    "Europe/Berlin": "Q64", "Europe/Paris": "Q90", "Europe/London": "Q84", "Europe/Madrid": "Q2807", "Europe/Rome": "Q220",
    "Europe/Lisbon": "Q597", "Europe/Athens": "Q1524", "Europe/Vienna": "Q1741", "Europe/Budapest": "Q1781",
    "Europe/Bucharest": "Q19660", "Europe/Sofia": "Q472", "Europe/Belgrade": "Q3711", "Europe/Zagreb": "Q1435",
    "Europe/Sarajevo": None, "Europe/Skopje": None, "Europe/Ljubljana": "Q437", "Europe/Bratislava": "Q1780",
    "Europe/Brussels": "Q239", "Europe/Amsterdam": "Q727", "Europe/Copenhagen": "Q1748", "Europe/Stockholm": "Q1754",
    "Europe/Oslo": "Q585", "Europe/Helsinki": "Q1757", "Europe/Dublin": "Q1761", "Europe/Riga": "Q1773", "Europe/Vilnius": "Q216",
    "Europe/Tallinn": "Q1770", "Europe/Chisinau": None, "Europe/Tirane": None, "Europe/Podgorica": None,
    "Europe/Istanbul": "Q406", "Europe/Zurich": "Q72", "Europe/Simferopol": None, "Europe/Volgograd": "Q914",
    "Australia/Sydney": "Q3130", "Australia/Melbourne": "Q3141", "Atlantic/Reykjavik": "Q1764",
}
# City states and cities that CLDR names like their country are one entity with it.
SAME_AS_COUNTRY = {"Asia/Singapore", "Asia/Hong_Kong", "Africa/Djibouti", "America/Guatemala", "Europe/Luxembourg"}

# Territories that a text cannot be read to name by CLDR's word alone, and names that need a form a newsroom would write.
LEFT_OUT = {"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "BV", "HM", "UM", "CQ", "AQ", "IO", "TF"}
BRACKETED = re.compile(r"\s*\(.*?\)")
SAR = {
    "HK": dict(zip(LANGUAGES, "Hong Kong,Hong Kong,Hongkong,Hong Kong,Hong Kong,Hong Kong,Hongkong,Hongkong,Гонконг,هونغ كونغ,香港,香港,Hong Kong,홍콩,Hongkong,Гонконг".split(","))),
    "MO": dict(zip(LANGUAGES, "Macao,Macau,Macau,Macao,Macao,Macau,Macau,Makau,Макао,ماكاو,澳门,マカオ,Makao,마카오,Macao,Макао".split(","))),
}


def tidy(name):
    return BRACKETED.sub("", name).replace("ʼ", "’").replace(" - ", "-").strip()


def country_names(code, language):
    if code in SAR:
        return [SAR[code][language]]
    name = Locale(language).territories.get(code)
    return [tidy(name)] if name else []


def city_name(zone, language):
    city = Locale(language).time_zones.get(zone, LocaleDataDict({})).get("city")
    if city is None and language in LATIN:
        city = zone.split("/")[-1].replace("_", " ")
    return [tidy(city)] if city else []


TAKEN = set()


def block(key, kind, wikidata, names):
    """One entity; languages that write it alike share a line. A capital that is called like its country is the country."""
    names = {lang: [n for n in own if (lang, n) not in TAKEN] for lang, own in names.items()}
    TAKEN.update((lang, n) for lang, own in names.items() for n in own)
    by_names = {}
    for language in LANGUAGES:
        if names.get(language):
            by_names.setdefault("\t".join(names[language]), []).append(language)
    lines = ["@" + "\t".join(filter(None, [key, kind, wikidata]))]
    return lines + [" ".join(languages) + "\t" + text for text, languages in by_names.items()]


def main():
    print("# Written by Scripts/make-territories.py from CLDR's territory and time zone names; the format is in README.md.")
    territories = Locale("en").territories
    for code in sorted(code for code in territories if code.isalpha() and len(code) == 2 and code not in LEFT_OUT):
        names = {language: country_names(code, language) for language in LANGUAGES}
        print("\n".join(block(code, "place", WIKIDATA.get(code), names)))
    for zone, wikidata in CAPITALS.items():
        if zone in SAME_AS_COUNTRY:
            continue
        names = {language: city_name(zone, language) for language in LANGUAGES}
        key = zone.split("/")[-1].lower().replace("_", "-")
        print("\n".join(block(key, "place", wikidata, names)))


main()
