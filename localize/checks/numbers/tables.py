"""
Number words by language: cardinals, the words that only hint at a number, and magnitudes.

A row is ``value: forms``. A form ending in ``*`` stands for every word that begins so. Hints
(``second``, ``both``, ``dozen``, ``three-day``) may account for a number of the other text but are
never missed themselves: a translator may well leave them out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

Rows = Mapping[int | Fraction, str]

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Numerals:
    """
    The number words of a language.

    `joiner` may stand inside a number (``two hundred and five``); `glued` are the pieces of
    which the language builds one-word compounds (``fünfunddreißig``).
    """

    cardinals: Rows
    hints: Rows
    magnitudes: Rows
    joiner: str = ""
    glued: str = ""


# fmt: off
EN = Numerals(
    cardinals={
        2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen",
        16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty",
        40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    hints={
        0: "zero nil no none nought", 1: "one first once single a an another ones firstly sole only former latter per each lone",
        2: "second both twice couple pair pairs double doubled doubles doubling two* twin* half halves secondly duo dual biennial either fortnight* duplicate* other alternate",
        _HALF: "half halves halved mid* halfway",
        3: "third thirds thrice triple tripled trio treble three* triplet* tertiary trilogy trilateral triathlon",
        4: "fourth quarter* quadruple* four* quartet* quad*", 5: "fifth* five* quintet* quintuple*", 6: "sixth* six* dozen sextet",
        7: "seventh* seven* week*", 8: "eighth* eight* octet*", 9: "ninth* nine*", 10: "tenth* decade* tens tenfold decimal",
        11: "eleventh*", 12: "twelfth* dozen* noon midday midnight", 13: "thirteenth* teen*", 14: "fourteenth* fortnight*", 15: "fifteenth*",
        16: "sixteenth*", 17: "seventeenth*", 18: "eighteenth*", 19: "nineteenth*", 20: "twentieth* twenties twenty*",
        24: "day* round-the-clock clock", 30: "thirtieth* thirties", 40: "fortieth* forties", 50: "fiftieth* fifties half",
        60: "sixtieth* sixties", 70: "seventieth* seventies", 80: "eightieth* eighties", 90: "ninetieth* nineties",
        100: "hundredth* hundreds centur* centenary", 1000: "thousandth* thousands millennium", 10**6: "millions millionth* millionaire*", 10**9: "billions billionaire*",
    },
    magnitudes={100: "hundred", 1000: "thousand k", 10**6: "million mln m mn", 10**9: "billion bn b", 10**12: "trillion trn tn"},
    joiner="and",
)

PT = Numerals(
    cardinals={
        2: "dois duas", 3: "três tres", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez",
        11: "onze", 12: "doze", 13: "treze", 14: "quatorze catorze", 15: "quinze", 16: "dezesseis dezasseis",
        17: "dezessete dezassete", 18: "dezoito", 19: "dezenove dezanove", 20: "vinte", 30: "trinta", 40: "quarenta",
        50: "cinquenta", 60: "sessenta", 70: "setenta", 80: "oitenta", 90: "noventa", 100: "cem cento",
        200: "duzentos duzentas", 300: "trezentos trezentas", 400: "quatrocentos quatrocentas", 500: "quinhentos quinhentas",
        600: "seiscentos seiscentas", 700: "setecentos setecentas", 800: "oitocentos oitocentas", 900: "novecentos novecentas",
    },
    hints={
        0: "zero nenhum* sem", 1: "um uma primeir* único única uns umas outro outra mesmo", 2: "segund* ambos ambas par pares dupl* dobr* casal duas* bi* meio meia metade gêm* outr* semestr*",
        _HALF: "meio meia metade meados", 3: "terceir* terço* tripl* tri*", 4: "quart* trimestr* quádr* quadr*",
        5: "quint*", 6: "sext* semestr*", 7: "sétim* semana*", 8: "oitav*", 9: "non*", 10: "décim* década* dezena*", 11: "décim*", 12: "dúzia* ano* meio-dia meia-noite décim* duodécim*",
        13: "décim*", 14: "quinzena* décim*", 15: "quinzena* décim*", 16: "décim*", 17: "décim*", 18: "décim*", 19: "décim*", 20: "vigésim*", 24: "dia*", 30: "trigésim* mês", 40: "quadragésim*", 50: "metade quinquagésim*",
        100: "centésim* centen* século*", 1000: "milhar* milenar* milênio*", 10**6: "milionár*", 10**9: "bilionár*",
    },
    magnitudes={1000: "mil", 10**6: "milhão milhões mi mln", 10**9: "bilhão bilhões bilião biliões bi", 10**12: "trilhão trilhões tri"},
    joiner="e",
)

ES = Numerals(
    cardinals={
        2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez", 11: "once",
        12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis dieciseis", 17: "diecisiete", 18: "dieciocho",
        19: "diecinueve", 20: "veinte", 21: "veintiuno veintiún veintiuna", 22: "veintidós veintidos", 23: "veintitrés veintitres", 24: "veinticuatro",
        25: "veinticinco", 26: "veintiséis veintiseis", 27: "veintisiete", 28: "veintiocho", 29: "veintinueve", 30: "treinta",
        40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa", 100: "cien ciento",
        200: "doscientos doscientas", 300: "trescientos trescientas", 400: "cuatrocientos cuatrocientas", 500: "quinientos quinientas",
        600: "seiscientos seiscientas", 700: "setecientos setecientas", 800: "ochocientos ochocientas", 900: "novecientos novecientas",
    },
    hints={
        0: "cero ningún* sin", 1: "un uno una primer* único única otro otra", 2: "segund* ambos ambas par pares dobl* duplic* pareja* bi* medio media mitad gemel* otr* semestr*",
        _HALF: "medio media mitad mediados", 3: "tercer* tercio* tripl* tri* terc*", 4: "cuart* trimestr* cuádr* cuadr* cuatr*", 5: "quint*",
        6: "sext* semestr*", 7: "séptim* semana*", 8: "octav*", 9: "noven*", 10: "décim* década* decena* diez*", 11: "undécim* decimoprim*", 12: "docena* duodécim* año* mediodía medianoche", 13: "decimoterc*",
        14: "decimocuart* quincena*", 15: "decimoquint* quincena* quinceañer*", 16: "decimosext*", 17: "decimosép*", 18: "decimooct*", 19: "decimonov* decimonón*",
        20: "vigésim* veint*", 24: "día*", 30: "trigésim* mes treint*", 40: "cuadragésim* cuarent*", 50: "mitad quincuagésim* cincuent*", 100: "centésim* centen* centenar* siglo*", 1000: "millar* milenio*", 10**6: "millonari*",
    },
    magnitudes={1000: "mil", 10**6: "millón millones mill mln", 10**9: "millardo millardos", 10**12: "billón billones"},
    joiner="y",
)

FR = Numerals(
    cardinals={
        2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix", 11: "onze", 12: "douze",
        13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante",
        60: "soixante", 70: "septante", 80: "quatre-vingt quatre-vingts huitante", 90: "nonante", 100: "cent cents",
    },
    hints={
        0: "zéro aucun* sans", 1: "un une premi* unique autre seul*", 2: "second* deuxièm* couple paire* doubl* deux* bi* moitié demi* jumea* jumel* semestr* autre* mi",
        _HALF: "demi* moitié mi", 3: "troisièm* tier* tripl* tri*", 4: "quatrièm* quart* trimestr* quadrupl* quat*", 5: "cinquièm* quint* cinq*", 6: "sixièm* semestr* six*",
        7: "septièm* semaine*", 8: "huitièm* huit*", 9: "neuvièm*", 10: "dixièm* décennie* dizaine* dix*", 11: "onzièm*", 12: "douzièm* douzaine* an* midi minuit", 13: "treizièm*", 14: "quatorzièm* quinzaine*",
        15: "quinzièm* quinzaine*", 16: "seizièm*", 17: "dix-septièm*", 18: "dix-huitièm*", 19: "dix-neuvièm*", 20: "vingtièm* vingtaine*", 24: "jour*", 30: "trentaine* trentièm*", 40: "quarantaine* quarantièm*",
        50: "cinquantaine* moitié cinquantièm*", 60: "soixantaine*", 100: "centaine* siècle* centièm*", 1000: "millier* millénaire*", 10**6: "millionnair*",
    },
    magnitudes={1000: "mille mil", 10**6: "million millions mln", 10**9: "milliard milliards md mds", 10**12: "billion billions trillion"},
    joiner="et",
)

IT = Numerals(
    cardinals={
        2: "due", 3: "tre tré", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci", 11: "undici",
        12: "dodici", 13: "tredici", 14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette", 18: "diciotto",
        19: "diciannove", 20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta", 60: "sessanta", 70: "settanta",
        80: "ottanta", 90: "novanta", 100: "cento",
    },
    hints={
        0: "zero nessun* senza", 1: "un uno una prim* unic* altro altra", 2: "second* entramb* ambedue coppia coppie doppi* raddopp* paio bi* mezz* metà gemell* altr* semestr* due*",
        _HALF: "mezz* metà", 3: "terz* tripl* tri* tre*", 4: "quart* trimestr* quadr*", 5: "quint* cinqu*", 6: "sest* semestr*", 7: "settim* settimana*", 8: "ottav*", 9: "non*", 10: "decim* decenni* decina* diec*", 11: "undicesim*",
        12: "dozzina* dodicesim* anno mezzogiorno mezzanotte", 13: "tredicesim*", 14: "quattordicesim* quattordicenn*", 15: "quindicesim* quindicin* quindicenn*", 16: "sedicesim* sedicenn*", 17: "diciassettesim* diciassettenn*", 18: "diciottesim* diciottenn*", 19: "diciannovesim* diciannovenn*", 20: "ventesim* ventenn* ventina* vent*",
        24: "giorn*", 30: "trentesim* trentina* trentenn*", 40: "quarantesim* quarantina* quarantenn*", 50: "cinquantesim* cinquantina* metà cinquantenn*", 60: "sessantesim* sessantina*", 70: "settantesim* settantina*", 80: "ottantesim* ottantina*", 90: "novantesim*",
        100: "centesim* centinai* secol*", 1000: "migliai* millenni*", 10**6: "milionari*", 10**9: "miliardari*",
    },
    magnitudes={1000: "mille mila", 10**6: "milione milioni mln", 10**9: "miliardo miliardi mld", 10**12: "bilione bilioni"},
    joiner="e", glued="un uno ventun ventuno trentun vent trent quarant cinquant sessant settant ottant novant",
)

DE = Numerals(
    cardinals={
        2: "zwei zwo zweier zweien", 3: "drei dreier dreien", 4: "vier vierer vieren", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn", 11: "elf",
        12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn",
        19: "neunzehn", 20: "zwanzig", 30: "dreißig dreissig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig",
        80: "achtzig", 90: "neunzig",
    },
    hints={
        0: "null kein* ohne", 1: "ein* erst* einzig* ander*", 2: "zweit* beid* paar doppel* verdoppel* halb* hälfte zwilling* ander* zwei* halbjahr* duo", _HALF: "halb* hälfte mitte anderthalb*", 3: "dritt* drei* verdreifach* trio",
        4: "viert* vier* quartal* quartett", 5: "fünft* fünf*", 6: "sechst* sechs* halbjahr*", 7: "siebt* sieben* woche*", 8: "achte* acht*", 9: "neunt* neun*", 10: "zehnt* jahrzehnt* zehn* dekade*", 11: "elft* elf*", 12: "zwölf* dutzend* jahr* mittag* mitternacht*",
        13: "dreizehn*", 14: "vierzehn*", 15: "fünfzehn*", 16: "sechzehn*", 17: "siebzehn*", 18: "achtzehn*", 19: "neunzehn*", 20: "zwanzig*", 24: "tag*", 30: "dreißig* monat*", 40: "vierzig*", 50: "fünfzig* hälfte", 60: "sechzig*", 70: "siebzig*", 80: "achtzig*", 90: "neunzig*",
        100: "hundert* jahrhundert*", 1000: "tausend* jahrtausend*", 10**6: "millionär*", 10**9: "milliardär*", Fraction(3, 2): "anderthalb* eineinhalb*", Fraction(5, 2): "zweieinhalb*", Fraction(7, 2): "dreieinhalb*",
    },
    magnitudes={100: "hundert", 1000: "tausend tsd", 10**6: "million millionen mio mill", 10**9: "milliarde milliarden mrd", 10**12: "billion billionen bio"},
    joiner="und", glued="ein eine hundert tausend und",
)

# Endings of adjectives, by which ordinals are told from other words that begin alike.
_RU_ADJECTIVE = "ый ий ой ого его ому ему ым им ом ем ая яя ой ей ую юю ое ее ые ие ых их ыми ими"
_UK_ADJECTIVE = "ий ій ого ього ому ьому им ім а я ої ьої у ю е є і их іх ими іми ою ьою"
_PL_ADJECTIVE = "y i ego iego emu iemu ym im a ia ej iej ą ią e ie ych ich ymi imi"
_CS_ADJECTIVE = "ý í ého ího ému ímu ém ím ým á é ou ých ích ými ími"


def _with(stems: str, endings: str) -> str:
    return " ".join(stem + ending for stem in stems.split() for ending in endings.split())


RU = Numerals(
    cardinals={
        2: "два две двух двум двумя двое двоих двоим двоими", 3: "три трех трёх трем трём тремя трое троих троим троими", 4: "четыре четырех четырёх четырем четырём четырьмя четверо четверых четверым", 5: "пять пяти пятью пятеро пятерых",
        6: "шесть шести шестью шестеро шестерых", 7: "семь семи семью семеро семерых", 8: "восемь восьми восемью восьмью восьмеро", 9: "девять девяти девятью", 10: "десять десяти десятью десятеро",
        11: "одиннадцать одиннадцати", 12: "двенадцать двенадцати", 13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати",
        16: "шестнадцать шестнадцати", 17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати", 20: "двадцать двадцати двадцатью",
        30: "тридцать тридцати", 40: "сорок сорока", 50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста",
        100: "сто ста", 200: "двести двухсот двумстам", 300: "триста трехсот трёхсот тремстам", 400: "четыреста четырехсот четырёхсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот", 700: "семьсот семисот", 800: "восемьсот восьмисот", 900: "девятьсот девятисот",
        Fraction(3, 2): "полтора полторы полутора",
    },
    hints={
        0: "ноль нуль нол* нуля ни без нет", 1: "один одна одно одного одной одному одном одним одну перв* единственн* друг* однажды одино*", 2: "втор* оба обе обоих обоим обеих обеим пара пару пары паре парой дважды двой* вдво* двух* двукрат* полугод* близнец* половин* друг* дву* двоюрод* парн*", _HALF: "пол* половин* середин*",
        3: "трет* трижды втро* трех* трёх* тройк* трой* треть* троиц* три*", 4: "четверт* четвёрт* четырех* четырёх* квартал* четверг*", 5: _with("пят", _RU_ADJECTIVE) + " пяти* пятерк* пятёрк* впятеро", 6: _with("шест", _RU_ADJECTIVE) + " шести* полугод*",
        7: _with("седьм", _RU_ADJECTIVE) + " семи* недел*", 8: _with("восьм", _RU_ADJECTIVE) + " восьми*", 9: _with("девят", _RU_ADJECTIVE) + " девяти*", 10: _with("десят", _RU_ADJECTIVE) + " десяти* десяток десятк* десятилет*", 11: "одиннадцат*", 12: "двенадцат* дюжин* год полдень полудн* полноч*",
        13: "тринадцат*", 14: "четырнадцат*", 15: "пятнадцат*", 16: "шестнадцат*", 17: "семнадцат*", 18: "восемнадцат*", 19: "девятнадцат*", 20: "двадцат*", 24: "сут* день дня круглосуточн*", 30: "тридцат*", 40: "сорок* сорокал*", 50: "пятидесят* полови*", 60: "шестидесят*", 70: "семидесят*", 80: "восьмидесят*", 90: "девяност*",
        100: "сот сотн* сотый сотые столет* век* сто*", 1000: "тысячел* тысячн*", 10**6: "миллионер* миллионн*", 10**9: "миллиардер* миллиардн*",
    },
    magnitudes={1000: "тысяча тысячи тысяч тысяче тысячу тысячам тысячах тысячей тыс т", 10**6: "миллион миллиона миллионов миллионам миллионах миллионом миллионами млн", 10**9: "миллиард миллиарда миллиардов миллиардам миллиардах миллиардом миллиардами млрд", 10**12: "триллион триллиона триллионов триллионам трлн"},
)

UK = Numerals(
    cardinals={
        2: "два дві двох двом двома двоє", 3: "три трьох трьом трьома троє", 4: "чотири чотирьох чотирьом чотирма четверо", 5: "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятеро", 6: "шість шести шістьох шістьма шестеро", 7: "сім семи сімох сімома семеро",
        8: "вісім восьми вісьмох вісьмома", 9: "дев'ять дев'яти дев'ятьох", 10: "десять десяти десятьох десятьма десятеро", 11: "одинадцять одинадцяти", 12: "дванадцять дванадцяти", 13: "тринадцять тринадцяти", 14: "чотирнадцять чотирнадцяти", 15: "п'ятнадцять п'ятнадцяти",
        16: "шістнадцять шістнадцяти", 17: "сімнадцять сімнадцяти", 18: "вісімнадцять вісімнадцяти", 19: "дев'ятнадцять дев'ятнадцяти", 20: "двадцять двадцяти двадцятьох", 30: "тридцять тридцяти", 40: "сорок сорока", 50: "п'ятдесят п'ятдесяти п'ятдесятьох", 60: "шістдесят шістдесяти", 70: "сімдесят сімдесяти", 80: "вісімдесят вісімдесяти", 90: "дев'яносто дев'яноста",
        100: "сто ста", 200: "двісті двохсот", 300: "триста трьохсот", 400: "чотириста чотирьохсот", 500: "п'ятсот п'ятисот", 600: "шістсот шестисот", 700: "сімсот семисот", 800: "вісімсот восьмисот", 900: "дев'ятсот дев'ятисот", Fraction(3, 2): "півтора півтори",
    },
    hints={
        0: "нуль нул* без ні немає", 1: "один одна одне одного одної одному одним одну одній перш* єдин* інш*", 2: "друг* обидв* обох обом обоє пара пару пари парою двічі подвій* удвічі вдвічі двох* дво* піврічч* близнюк* половин* інш* двоюрід*", _HALF: "пів* половин* середин* напів*", 3: "трет* тричі втричі трьох* трійк* потрій* три* троюрід*", 4: "четверт* чверт* чотирьох* чотири* квартал*",
        5: _with("п'ят", _UK_ADJECTIVE) + " п'яти* п'ятірк*", 6: _with("шост", _UK_ADJECTIVE) + " шести* піврічч*", 7: _with("сьом", _UK_ADJECTIVE) + " семи* тижд* тижн*", 8: _with("восьм", _UK_ADJECTIVE) + " восьми*", 9: _with("дев'ят", _UK_ADJECTIVE) + " дев'яти*", 10: _with("десят", _UK_ADJECTIVE) + " десяти* десяток десятк* десятиліт* декад*", 11: "одинадцят*", 12: "дванадцят* дюжин* рік південь полудн* опівноч* опівдні північ",
        13: "тринадцят*", 14: "чотирнадцят*", 15: "п'ятнадцят*", 16: "шістнадцят*", 17: "сімнадцят*", 18: "вісімнадцят*", 19: "дев'ятнадцят*", 20: "двадцят*", 24: "доб* день дня цілодобов*", 30: "тридцят*", 40: "сорок*", 50: "п'ятдесят* половин*", 60: "шістдесят*", 70: "сімдесят*", 80: "вісімдесят*", 90: "дев'яност*", 100: "сот сотн* століт* вік столітн* сто*", 1000: "тисячоліт* тисячн*", 10**6: "мільйонер* мільйонн*", 10**9: "мільярдер* мільярдн*",
    },
    magnitudes={1000: "тисяча тисячі тисяч тисячу тисячам тисячах тисячею тис", 10**6: "мільйон мільйона мільйони мільйонів мільйонам мільйонах мільйоном млн", 10**9: "мільярд мільярда мільярди мільярдів мільярдам мільярдах мільярдом млрд", 10**12: "трильйон трильйона трильйони трильйонів трлн"},
)

BE = Numerals(
    cardinals={
        2: "два дзве двух двум двума двое", 3: "тры трох тром трыма трое", 4: "чатыры чатырох чатыром чатырма чацвёра", 5: "пяць пяці пяццю пяцёра", 6: "шэсць шасці шасцю", 7: "сем сямі сямю", 8: "восем васьмі", 9: "дзевяць дзевяці", 10: "дзесяць дзесяці", 11: "адзінаццаць адзінаццаці", 12: "дванаццаць дванаццаці", 13: "трынаццаць трынаццаці", 14: "чатырнаццаць", 15: "пятнаццаць пятнаццаці",
        16: "шаснаццаць", 17: "семнаццаць", 18: "васемнаццаць", 19: "дзевятнаццаць", 20: "дваццаць дваццаці", 30: "трыццаць трыццаці", 40: "сорак сарака", 50: "пяцьдзясят пяцьдзесят пяцідзесяці", 60: "шэсцьдзясят шэсцьдзесят", 70: "семдзесят семдзесяці", 80: "восемдзесят", 90: "дзевяноста", 100: "сто ста", 200: "дзвесце двухсот", 300: "трыста", 400: "чатырыста", 500: "пяцьсот",
    },
    hints={0: "нуль без", 1: "адзін адна адно аднаго адной першы* перш*", 2: "друг* абодва абедзве абодвух пара пару пары двойч* падвой* удвая двух* палов* іншы*", _HALF: "пал* сярэдзін*", 3: "трэц* тройч* трох* траці*", 4: "чацвёрт* чацвер* чвэрц* чатырох* квартал*", 5: "пят* пяці*", 6: "шост* шасці*", 7: "сём* сямі* тыдн* тыдз*", 8: "восьм* васьмі*", 9: "дзявят* дзевяці*", 10: "дзясят* дзесят* дзесяці*", 11: "адзінаццат*", 12: "дванаццат* тузін* поўдзень поўнач*", 13: "трынаццат*", 14: "чатырнаццат*", 15: "пятнаццат*", 16: "шаснаццат*", 17: "семнаццат*", 18: "васемнаццат* васямнаццат*", 19: "дзевятнаццат*", 20: "дваццат* дваццаці*", 24: "сутк* дзень", 30: "трыццат* трыццаці*", 40: "сарака*", 50: "пяцідзес* палов*", 60: "шасцідзес*", 70: "сямідзес*", 80: "васьмідзес*", 90: "дзевяност*", 100: "сот* стагоддз*", 1000: "тысячаг*"},
    magnitudes={1000: "тысяча тысячы тысяч тысячаў тысячу тысячам тыс", 10**6: "мільён мільёна мільёны мільёнаў млн", 10**9: "мільярд мільярда мільярды мільярдаў млрд", 10**12: "трыльён трыльёна трыльёнаў трлн"},
)

BG = Numerals(
    cardinals={2: "два две двама двете двата двамата", 3: "три трима трите тримата", 4: "четири четирима четирите четиримата", 5: "пет петте петима петимата", 6: "шест шестте шестима", 7: "седем седемте", 8: "осем осемте", 9: "девет деветте", 10: "десет десетте", 11: "единадесет единайсет", 12: "дванадесет дванайсет", 13: "тринадесет тринайсет", 14: "четиринадесет четиринайсет", 15: "петнадесет петнайсет", 16: "шестнадесет шестнайсет", 17: "седемнадесет седемнайсет", 18: "осемнадесет осемнайсет", 19: "деветнадесет деветнайсет", 20: "двадесет двайсет двадесетте", 30: "тридесет трийсет", 40: "четиридесет четирийсет", 50: "петдесет", 60: "шестдесет шейсет", 70: "седемдесет", 80: "осемдесет", 90: "деветдесет", 100: "сто", 200: "двеста", 300: "триста", 400: "четиристотин", 500: "петстотин"},
    hints={0: "нула без", 1: "един една едно едни първ* единствен* друг*", 2: "втор* двойк* двой* удвои* двуга* дву* двe* половин* друг* чифт* близна*", _HALF: "пол* среда*", 3: "трет* три* тройн* утрои*", 4: "четвърт* четири* тримесеч*", 5: "пети* пета* пето* пет*", 6: "шест*", 7: "седм* седем* седмиц*", 8: "осм* осем*", 9: "девет*", 10: "десет* десетилет* десетк*", 11: "единадесет* единайсет*", 12: "дванадесет* дванайсет* дузин* обяд полунощ", 13: "тринад* тринайсет*", 14: "четиринад*", 15: "петнад* петнайсет*", 16: "шестнад*", 17: "седемнад*", 18: "осемнад*", 19: "деветнад*", 20: "двадесет*", 24: "ден* денонощ*", 30: "тридесет*", 40: "четиридесет*", 50: "петдесет* половин*", 60: "шестдесет*", 70: "седемдесет*", 80: "осемдесет*", 90: "деветдесет*", 100: "стотиц* век* столет* стотен*", 1000: "хилядолет* хиляден*"},
    magnitudes={1000: "хиляда хиляди хил", 10**6: "милион милиона милиони млн", 10**9: "милиард милиарда милиарди млрд", 10**12: "трилион трилиона трилиони"},
    joiner="и",
)

PL = Numerals(
    cardinals={
        2: "dwa dwie dwaj dwóch dwu dwóm dwoma dwiema dwoje", 3: "trzy trzej trzech trzem trzema troje trojga", 4: "cztery czterej czterech czterem czterema czworo", 5: "pięć pięciu pięcioma pięcioro", 6: "sześć sześciu sześcioma", 7: "siedem siedmiu siedmioma", 8: "osiem ośmiu ośmioma", 9: "dziewięć dziewięciu", 10: "dziesięć dziesięciu dziesięcioma",
        11: "jedenaście jedenastu", 12: "dwanaście dwunastu", 13: "trzynaście trzynastu", 14: "czternaście czternastu", 15: "piętnaście piętnastu", 16: "szesnaście szesnastu", 17: "siedemnaście siedemnastu", 18: "osiemnaście osiemnastu", 19: "dziewiętnaście dziewiętnastu", 20: "dwadzieścia dwudziestu", 30: "trzydzieści trzydziestu", 40: "czterdzieści czterdziestu", 50: "pięćdziesiąt pięćdziesięciu", 60: "sześćdziesiąt sześćdziesięciu", 70: "siedemdziesiąt siedemdziesięciu", 80: "osiemdziesiąt osiemdziesięciu", 90: "dziewięćdziesiąt dziewięćdziesięciu",
        100: "sto stu", 200: "dwieście dwustu", 300: "trzysta trzystu", 400: "czterysta czterystu", 500: "pięćset pięciuset", 600: "sześćset sześciuset", 700: "siedemset siedmiuset", 800: "osiemset ośmiuset", 900: "dziewięćset dziewięciuset", Fraction(3, 2): "półtora półtorej",
    },
    hints={
        0: "zero bez nie", 1: "jeden jedna jedno jednego jednej jednym jedną pierwsz* jedyn* inn*", 2: "drug* oba obie obaj obu obydw* oboje para parę pary dwukrot* podwó* podwoi* dwu* dwó* bliźni* połow* dwoj* inn* półrocz*", _HALF: "pół* połow*", 3: "trzec* trzykrot* potró* trzy* trójk* tró*", 4: "czwart* czter* kwarta* ćwier*", 5: _with("piąt", _PL_ADJECTIVE) + " pięcio* piątk*", 6: _with("szóst", _PL_ADJECTIVE) + " sześcio* półrocz*", 7: _with("siódm", _PL_ADJECTIVE) + " siedmio* tydzień tygodn*", 8: _with("ósm", _PL_ADJECTIVE) + " ośmio*", 9: _with("dziewiąt", _PL_ADJECTIVE) + " dziewięcio*", 10: _with("dziesiąt", _PL_ADJECTIVE) + " dziesięcio* dekad* dziesiąt*",
        11: "jedenast*", 12: "dwunast* tuzin* południe północ*", 13: "trzynast*", 14: "czternast*", 15: "piętnast*", 16: "szesnast*", 17: "siedemnast*", 18: "osiemnast*", 19: "dziewiętnast*", 20: "dwudziest* dwudziesto*", 24: "dob* dzień dnia", 30: "trzydziest*", 40: "czterdziest*", 50: "pięćdziesiąt* połow*", 60: "sześćdziesiąt*", 70: "siedemdziesiąt*", 80: "osiemdziesiąt*", 90: "dziewięćdziesiąt*", 100: "setn* setk* stuleci* wiek* stu*", 1000: "tysiącleci* tysięczn*",
    },
    magnitudes={1000: "tysiąc tysiące tysięcy tysiąca tysiącu tysiącom tys", 10**6: "milion miliony milionów miliona milionom mln", 10**9: "miliard miliardy miliardów miliarda mld", 10**12: "bilion biliony bilionów biliona bln"},
)

CS = Numerals(
    cardinals={
        2: "dva dvě dvou dvěma dvoje", 3: "tři tří třech třem třemi troje", 4: "čtyři čtyř čtyřech čtyřem čtyřmi čtvero", 5: "pět pěti", 6: "šest šesti", 7: "sedm sedmi", 8: "osm osmi", 9: "devět devíti", 10: "deset deseti desíti", 11: "jedenáct jedenácti", 12: "dvanáct dvanácti", 13: "třináct třinácti", 14: "čtrnáct čtrnácti", 15: "patnáct patnácti", 16: "šestnáct šestnácti", 17: "sedmnáct sedmnácti", 18: "osmnáct osmnácti", 19: "devatenáct devatenácti", 20: "dvacet dvaceti", 30: "třicet třiceti", 40: "čtyřicet čtyřiceti", 50: "padesát padesáti", 60: "šedesát šedesáti", 70: "sedmdesát sedmdesáti", 80: "osmdesát osmdesáti", 90: "devadesát devadesáti", 100: "sto sta stech", 200: "dvěstě", 300: "třista", 400: "čtyřista", 500: "pětset", 600: "šestset",
    },
    hints={
        0: "nula nul* bez", 1: "jeden jedna jedno jednoho jedné jednom jedním jednu první* prvn* jedin* jin*", 2: "druh* oba obě obou oběma pár páru dvakrát dvoj* zdvojn* dvou* dvojč* polovi* půl* pololet* jin*", _HALF: "půl* polovi* polo*", 3: "třet* třikrát tří* troj* ztrojn*", 4: "čtvrt* čtyř* čtyřik*", 5: _with("pát", _CS_ADJECTIVE) + " pěti* pětk*", 6: _with("šest", _CS_ADJECTIVE) + " šesti*", 7: _with("sedm", _CS_ADJECTIVE) + " sedmi* týd*", 8: _with("osm", _CS_ADJECTIVE) + " osmi*", 9: _with("devát", _CS_ADJECTIVE) + " devíti*", 10: _with("desát", _CS_ADJECTIVE) + " deseti* desítk* desetilet* dekád* desít*", 11: "jedenáct*", 12: "dvanáct* tucet* tuct* poledn* půlnoc*", 13: "třináct*", 14: "čtrnáct*", 15: "patnáct*", 16: "šestnáct*", 17: "sedmnáct*", 18: "osmnáct*", 19: "devatenáct*", 20: "dvacát* dvaceti* dvacet*", 24: "den dne dnů", 30: "třicát* třiceti* třicít*", 40: "čtyřicát* čtyřiceti*", 50: "padesát* padesáti* polovi*", 60: "šedesát* šedesáti*", 70: "sedmdesát*", 80: "osmdesát*", 90: "devadesát*", 100: "setin* stovk* století stolet* stý* set* sto*", 1000: "tisícilet* tisící*",
    },
    magnitudes={100: "set sta stě", 1000: "tisíc tisíce tisíci tisících tisícům tis", 10**6: "milion milionu miliony milionů milión milióny miliónů miliónu mil", 10**9: "miliarda miliardy miliard miliardu miliardě miliardách mld", 10**12: "bilion bilionu biliony bilionů"},
    joiner="a",
)

RO = Numerals(
    cardinals={2: "doi două", 3: "trei", 4: "patru", 5: "cinci", 6: "șase şase", 7: "șapte şapte", 8: "opt", 9: "nouă", 10: "zece", 11: "unsprezece", 12: "doisprezece douăsprezece", 13: "treisprezece", 14: "paisprezece", 15: "cincisprezece", 16: "șaisprezece şaisprezece", 17: "șaptesprezece", 18: "optsprezece", 19: "nouăsprezece", 20: "douăzeci", 30: "treizeci", 40: "patruzeci", 50: "cincizeci", 60: "șaizeci", 70: "șaptezeci", 80: "optzeci", 90: "nouăzeci"},
    hints={0: "zero fără nici*", 1: "un o una unul unui unei prim* întâi singur* alt*", 2: "doil* doua ambel* ambii ambilor amândo* pereche* cuplu* dubl* bi* jumăt* gemen* secund* alt*", _HALF: "jumăt* mijloc*", 3: "treil* treia tripl* treim* tri*", 4: "patrul* patra sfert* trimestr*", 5: "cincil* cincea", 6: "șasel* șasea semestr*", 7: "șaptel* șaptea săptămân*", 8: "optul* opta", 9: "noul* noua", 10: "zecel* zecea deceni* zeci zecilor", 12: "duzin* doisprezec* amiaz* miezul", 24: "zi ziua zile*", 20: "douăzeci*", 50: "jumătate", 100: "sutime sutele secol* veac*", 1000: "miil* mileni*"},
    magnitudes={100: "sută sute", 1000: "mie mii", 10**6: "milion milioane mil", 10**9: "miliard miliarde mld", 10**12: "trilion trilioane"},
    joiner="și",
)

CA = Numerals(
    cardinals={2: "dos dues", 3: "tres", 4: "quatre", 5: "cinc", 6: "sis", 7: "set", 8: "vuit huit", 10: "deu", 11: "onze", 12: "dotze", 13: "tretze", 14: "catorze", 15: "quinze", 16: "setze", 17: "disset", 18: "divuit", 19: "dinou", 20: "vint", 30: "trenta", 40: "quaranta", 50: "cinquanta", 60: "seixanta", 70: "setanta", 80: "vuitanta", 90: "noranta", 100: "cent"},
    hints={0: "zero cap sense", 1: "un una u primer* únic* altr*", 2: "segon* ambdós ambdues tots parell parella* dobl* duplic* bi* mig mitja meitat bess* altr* semestr*", _HALF: "mig mitja meitat mitjan*", 3: "tercer* terç* tripl* tri*", 4: "quart* trimestr* quadr*", 5: "cinqu* quint*", 6: "sis*", 7: "set* setmana*", 8: "vuit*", 9: "nov* nou*", 10: "des* dècad* desen*", 11: "onz*", 12: "dotz* migdia mitjanit", 14: "quinzen*", 15: "quinzen*", 20: "vint*", 24: "dia* dies", 30: "trent*", 40: "quarant*", 50: "cinquant* meitat", 60: "seixant*", 70: "setant*", 80: "vuitant*", 90: "norant*", 100: "centen* segle*", 1000: "miler* mil·leni*"},
    magnitudes={100: "cents centes", 1000: "mil", 10**6: "milió milions", 10**9: "miliard miliards", 10**12: "bilió bilions"},
    joiner="i",
)

GL = Numerals(
    cardinals={2: "dous dúas", 3: "tres", 4: "catro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez", 11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dezaseis", 17: "dezasete", 18: "dezaoito", 19: "dezanove", 20: "vinte", 30: "trinta", 40: "corenta cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "oitenta", 90: "noventa", 100: "cen cento"},
    hints={0: "cero ningun* sen", 1: "un unha primeir* únic* outr*", 2: "segund* ambos ambas par parella* dobr* dupl* bi* medio media metade xemel* outr* semestr* dúas*", _HALF: "medio media metade mediad*", 3: "terceir* terzo* tripl* tri*", 4: "cuart* trimestr*", 5: "quint*", 6: "sext*", 7: "sétim* séptim* seman*", 8: "oitav*", 9: "noven*", 10: "décim* década* decen*", 12: "ducia* mediodía medianoite", 14: "quincena*", 15: "quincena*", 20: "vixésim* vint*", 24: "día*", 50: "metade", 100: "centen* século* centésim*", 1000: "milleiro* milenio*"},
    magnitudes={100: "centos centas", 1000: "mil", 10**6: "millón millóns", 10**12: "billón billóns"},
    joiner="e",
)

TR = Numerals(
    cardinals={2: "iki", 3: "üç", 4: "dört", 5: "beş", 6: "altı", 7: "yedi", 8: "sekiz", 9: "dokuz", 10: "on", 20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen", 90: "doksan"},
    hints={0: "sıfır hiç* yok*", 1: "bir ilk birinci tek biri birin* diğer başka", 2: "iki* çift* yarı* yarım* ikiz*", _HALF: "yarı* buçuk* yarım* orta*", 3: "üç* üçünc*", 4: "dört* dördünc* çeyre*", 5: "beş*", 6: "altı*", 7: "yedi* hafta*", 8: "sekiz*", 9: "dokuz*", 10: "on* onlar* onunc*", 11: "on*", 12: "düzine* gece* öğle* on*", 13: "on*", 14: "on*", 15: "on*", 16: "on*", 17: "on*", 18: "on*", 19: "on*", 20: "yirmi*", 24: "gün*", 30: "otuz*", 40: "kırk*", 50: "elli* yarı*", 60: "altmış*", 70: "yetmiş*", 80: "seksen*", 90: "doksan*", 100: "yüz* yüzyıl* asır*", 1000: "bin* binler*", 10**6: "milyon*", 10**9: "milyar*"},
    magnitudes={100: "yüz", 1000: "bin", 10**6: "milyon", 10**9: "milyar", 10**12: "trilyon"}, glued="bir",
)

AZ = Numerals(
    cardinals={2: "iki", 3: "üç", 4: "dörd", 5: "beş", 6: "altı", 7: "yeddi", 8: "səkkiz", 9: "doqquz", 10: "on", 20: "iyirmi", 30: "otuz", 40: "qırx", 50: "əlli", 60: "altmış", 70: "yetmiş", 80: "səksən", 90: "doxsan"},
    hints={0: "sıfır heç* yox*", 1: "bir ilk birinci tək biri birin* digər başqa", 2: "iki* cüt* yarı* yarım* əkiz* hər", _HALF: "yarı* yarım* orta*", 3: "üç* üçünc*", 4: "dörd* rüb*", 5: "beş*", 6: "altı*", 7: "yeddi* həftə*", 8: "səkkiz*", 9: "doqquz*", 10: "on* onlar* onunc* onillik*", 11: "on*", 12: "düjün* gecə* günorta* on*", 13: "on*", 14: "on*", 15: "on*", 16: "on*", 17: "on*", 18: "on*", 19: "on*", 20: "iyirmi*", 24: "gün* sutka*", 30: "otuz*", 40: "qırx*", 50: "əlli* yarı*", 60: "altmış*", 70: "yetmiş*", 80: "səksən*", 90: "doxsan*", 100: "yüz* əsr*", 1000: "min* minlər*", 10**6: "milyon*", 10**9: "milyard*"},
    magnitudes={100: "yüz", 1000: "min", 10**6: "milyon mln", 10**9: "milyard mlrd", 10**12: "trilyon"}, glued="bir",
)

KK = Numerals(
    cardinals={2: "екі", 3: "үш", 4: "төрт", 5: "бес", 6: "алты", 7: "жеті", 8: "сегіз", 9: "тоғыз", 10: "он", 20: "жиырма", 30: "отыз", 40: "қырық", 50: "елу", 60: "алпыс", 70: "жетпіс", 80: "сексен", 90: "тоқсан"},
    hints={0: "нөл* жоқ*", 1: "бір бірінші жалғыз басқа алғаш* бір*", 2: "екі* екеу* қос* жұп* жарты* егіз*", _HALF: "жарты* жарым*", 3: "үш*", 4: "төрт* тоқсан*", 5: "бес*", 6: "алты* алтау*", 7: "жеті* апта*", 8: "сегіз*", 9: "тоғыз*", 10: "он* ондаған*", 11: "он*", 12: "он* түн* түс*", 13: "он*", 14: "он*", 15: "он*", 16: "он*", 17: "он*", 18: "он*", 19: "он*", 20: "жиырма*", 24: "күн* тәулік*", 30: "отыз*", 40: "қырық*", 50: "елу* жарты*", 60: "алпыс*", 70: "жетпіс*", 80: "сексен*", 90: "тоқсан*", 100: "жүз* ғасыр*", 1000: "мың*", 10**6: "миллион*", 10**9: "миллиард*"},
    magnitudes={100: "жүз", 1000: "мың", 10**6: "миллион млн", 10**9: "миллиард млрд", 10**12: "триллион трлн"},
)

HY = Numerals(
    cardinals={2: "երկու", 3: "երեք", 4: "չորս", 5: "հինգ", 6: "վեց", 7: "յոթ", 8: "ութ", 9: "ինը", 10: "տասը տասն", 20: "քսան", 30: "երեսուն", 40: "քառասուն", 50: "հիսուն", 60: "վաթսուն", 70: "յոթանասուն", 80: "ութսուն", 90: "իննսուն"},
    hints={0: "զրո առանց ոչ*", 1: "մեկ մի առաջին* միակ* այլ մյուս*", 2: "երկ* երկրորդ* զույգ* կես* կրկն* մյուս*", _HALF: "կես* կիս*", 3: "երրորդ* եռ* երեք*", 4: "չորրորդ* քառ* չորս* եռամսյակ*", 5: "հինգ*", 6: "վեց*", 7: "յոթ* շաբաթ*", 8: "ութ*", 9: "ինն*", 10: "տաս*", 11: "տասնմեկ*", 12: "տասներկ* կեսօր* կեսգիշեր*", 13: "տասներեք*", 14: "տասնչորս*", 15: "տասնհինգ*", 16: "տասնվեց*", 17: "տասնյոթ*", 18: "տասնութ*", 19: "տասնինն*", 20: "քսան*", 24: "օր*", 30: "երեսուն*", 40: "քառասուն*", 50: "հիսուն* կես*", 60: "վաթսուն*", 70: "յոթանասուն*", 80: "ութսուն*", 90: "իննսուն*", 100: "հարյուր* դար*", 1000: "հազար*", 10**6: "միլիոն*", 10**9: "միլիարդ*"},
    magnitudes={100: "հարյուր", 1000: "հազար", 10**6: "միլիոն մլն", 10**9: "միլիարդ մլրդ", 10**12: "տրիլիոն"}, glued="մեկ",
)

KA = Numerals(
    cardinals={2: "ორი", 3: "სამი", 4: "ოთხი", 5: "ხუთი", 6: "ექვსი", 7: "შვიდი", 8: "რვა", 9: "ცხრა", 10: "ათი", 11: "თერთმეტი", 12: "თორმეტი", 13: "ცამეტი", 14: "თოთხმეტი", 15: "თხუთმეტი", 16: "თექვსმეტი", 17: "ჩვიდმეტი", 18: "თვრამეტი", 19: "ცხრამეტი", 20: "ოცი", 30: "ოცდაათი", 40: "ორმოცი", 50: "ორმოცდაათი", 60: "სამოცი", 70: "სამოცდაათი", 80: "ოთხმოცი", 90: "ოთხმოცდაათი", 100: "ასი"},
    hints={0: "ნულ* გარეშე არც*", 1: "ერთ* პირველ* ერთადერთ* სხვა*", 2: "ორ* მეორ* წყვილ* ორმაგ* ნახევ* გაორმაგ* მეორე*", _HALF: "ნახევ* შუა*", 3: "სამ* მესამ*", 4: "ოთხ* მეოთხ* კვარტ*", 5: "ხუთ* მეხუთ*", 6: "ექვს* მეექვს*", 7: "შვიდ* მეშვიდ* კვირ*", 8: "რვა* მერვ*", 9: "ცხრა* მეცხრ*", 10: "ათ* მეათ* ათწლ*", 11: "თერთმეტ* მეთერთმ*", 12: "თორმეტ* მეთორმ* შუაღამ* შუადღ*", 13: "ცამეტ* მეცამ*", 14: "თოთხმეტ*", 15: "თხუთმეტ*", 16: "თექვსმეტ*", 17: "ჩვიდმეტ*", 18: "თვრამეტ*", 19: "ცხრამეტ* მეცხრამ*", 20: "ოც* მეოც*", 24: "დღე* საათ*", 30: "ოცდაათ*", 40: "ორმოც*", 50: "ორმოცდაათ* ნახევ*", 60: "სამოც*", 70: "სამოცდაათ*", 80: "ოთხმოც*", 90: "ოთხმოცდაათ*", 100: "ას* საუკუნ*", 1000: "ათას*", 10**6: "მილიონ*", 10**9: "მილიარდ*"},
    magnitudes={1000: "ათასი ათას", 10**6: "მილიონი მილიონ მლნ", 10**9: "მილიარდი მილიარდ მლრდ", 10**12: "ტრილიონი ტრილიონ"},
)

NUMERALS: Mapping[str, Numerals] = {
    "en": EN, "pt": PT, "es": ES, "fr": FR, "it": IT, "de": DE, "ru": RU, "uk": UK, "be": BE, "bg": BG, "pl": PL,
    "cs": CS, "ro": RO, "ca": CA, "gl": GL, "tr": TR, "az": AZ, "kk": KK, "hy": HY, "ka": KA,
}
# fmt: on
