"""
Words of negation by language, for the checks that follow polarity.

`NEGATIONS` are the words that deny a clause outright; a translation that has one more than its
source can account for says the opposite. `ACCOUNTS` are what may stand for a negation in another
language without being one: ``without``, ``fail``, ``hardly``, ``un-``. A form ending in ``*`` stands
for all words that begin so, one beginning with ``*`` for all that end so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from localize.checks.words import Word, blanked, words

# fmt: off
NEGATIONS: Mapping[str, str] = {
    "en": "not *n't cannot never no neither nor nobody nothing none nowhere",
    "pt": "não nunca jamais nenhum nenhuma ninguém nada nem",
    "es": "no nunca jamás ningún ninguna ninguno nadie nada ni tampoco",
    "fr": "pas jamais aucun aucune rien ni",
    "it": "non nessun nessuno nessuna niente nulla né neanche nemmeno neppure",
    "de": "nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts nirgends weder nein",
    "ru": "не ни нет никогда никто никого никому никем ничего ничто ничем нигде никакой никакого никаких никакая нельзя",
    "uk": "не ні ані немає нема ніколи ніхто нікого нікому ніким нічого ніщо нічим ніде жоден жодна жодного жодної жодних жодному неможливо",
    "be": "не ні няма ніколі ніхто нікога нічога нідзе ніякі ніякай нельга ані",
    "bg": "не никога никой нищо никъде никакъв никаква няма нямаше нито",
    "pl": "nie ni nigdy nikt nikogo nikomu nic niczego nigdzie żaden żadna żadne żadnego żadnej żadnych ani",
    "cs": "ne nikdy nikdo nikoho nic ničeho nikde žádný žádná žádné žádného žádných ani není nejsou nebyl* nebude* nemá* nemůž* nelze ne*",
    "ro": "nu n niciodată nimeni nimic nicio niciun nici",
    "ca": "no mai ningú res ni tampoc",
    "gl": "non nunca xamais ningún ningunha ninguén nada nin tampouco",
    "tr": "değil* yok* hiç* ne asla hayır yok yoktu yoktur yokmuş hiç hiçbir",
    "az": "deyil* yox* heç* nə əsla xeyr yox yoxdur yoxdu yoxmuş heç",
    "kk": "емес* жоқ* ешқа* ешбі* ештеңе* ешкім* жоқ жоқпын жоқты жоқтың",
    "hy": "չի չեն չէ չէր չէին չեմ չես չենք չկա* ոչ ոչինչ ոչ* երբեք",
    "ka": "არ არა არის ვერ ნუ არავი* არაფ* არასო* არც* ვერ* არც არაა არავინ არაფერი აღარ არასოდეს",
}
ACCOUNTS: Mapping[str, str] = {
    "en": "no without unable unlik* impossib* unknown unclear uncertain* unwill* unaware unfair* unsafe unstab* unhapp* unusual* unnecess* unsuccess* unpaid unfinish* unchang* undecid* unconfirm* unofficial* unpopular* untru* unprov* unrelated unreal* unwant* unaccept* unconst* undoc* uncomf* unexp* unaff* unbeat* unprec* unharm* unfound* unqual* unimport* unint* unpl* unre* unsu* unsol* unsp* una* uncon* unpr* unf* unt* inability inac* inad* incap* incomp* incons* incorr* indef* indirect* ineff* inel* inex* inform* insuff* inv* into* imp* irr* illeg* disag* disbel* dislik* dismiss* disput* disapp* disc* disq* disreg* non* *less hardly barely scarcely rarely seldom few fewer little less fail* lack* refus* denied denies deny denying reject* avoid* miss missed misses missing prevent* unless absen* lost lose loses losing forbid* exclu* reluct* doubt* declin* contrary zero ignor* neglect* instead difficult* stop* halt* otherwise ain worse short shy only until still too hard out away contrast anything any free rather but oppos* except yet however far trouble end* if whether",
    "pt": "sem incapa* impossí* impossib* inacei* incert* insegur* insufic* incomum inesper* injust* ileg* irreg* irresp* invál* desconh* desapr* descon* desist* desemp* apenas só pouco pouca poucos poucas raramente falt* carec* recus* nega* nego* rejeit* evit* imped* senão ausên* ausent* deix* proib* fracass* ignor* exclu* dúvid* duvid* zero sequer tampouco discord* *menos perd* descontent* insatisf* dispens*",
    "es": "sin incapa* impos* inacep* inciert* insegur* insufic* inusual* inesper* injust* ileg* irreg* irresp* desconoc* desapr* desist* desac* apenas poco poca pocos pocas raramente falt* carec* neg* rechaz* evit* imped* impid* sino ausen* dej* prohib* fracas* ignor* exclu* dud* cero siquiera descart* inconform* tampoco *menos perd* descontent* insatisf*",
    "fr": "sans ne n non incapa* impos* inaccept* incert* insuff* inhab* inatt* injust* illég* irrég* irresp* inconnu* inutil* mécont* désac* désap* guère peu rarement rare* manqu* refus* rejet* nier nie nient nié* évit* empêch* sinon absen* cess* interdi* échou* échec* ignor* exclu* dout* faute dépourvu* perd* insatisf*",
    "it": "senza no incapac* impos* inaccett* incert* insicur* insuff* insolit* inatt* ingiust* illeg* irreg* irresp* scono* scont* disacc* disocc* disap* inutil* poco poca pochi poche raramente manc* rifiut* neg* resping* respin* evit* imped* assen* smett* smes* viet* proib* fall* ignor* esclu* dubb* dubit* privo priva privi sfugg* appena se oppure meno solo perd* pure mai insoddisf* malcont*",
    "de": "ohne un* miss* kaum wenig* selten fehl* weiger* verweiger* vernein* bestrit* bestreit* abgelehnt* lehn* ablehn* vermeid* vermied* verhinder* sondern verbot* verbiet* scheiter* ignor* *los *lose *losen *loser *loses ausschl* ausgeschl* zweif* bezweif* stattdessen *frei *freie *freien mangel* verfehl* versäum* verpass* unterlass* dementier* entgeh* entging* spätestens nur falsch* noch verlor* gegen statt verzicht*",
    "ru": "без не* едва мало немного редко отказ* отриц* отверг* отклон* опроверг* избега* избеж* предотвр* помеша* лишён* лишен* лиши* отсутств* прекра* прекрат* запрет* запрещ* игнор* вряд исключ* воздерж* перестал* сомнев* сомнен* провал* упусти* пропусти* вместо бес* потеря* невозмож* только просто хотя еще",
    "uk": "без не* ледь ледве мало рідко відмов* запереч* відкин* відхил* спрост* уник* запобіг* завад* позбав* відсут* припин* заборон* ігнор* навряд виключ* утрим* брак* перест* сумнів* провал* втрат* без* замість лише тільки",
    "be": "без не* ня* ледзь мала рэдка адмов* адмаў* адхіл* абверг* пазбег* пазбяг* адсутн* спын* забарон* забаран* ігнар* наўрад выключ* сумн* правал* страц* без* бяз* бракуе замест толькі",
    "bg": "без ни не* едва малко рядко отказ* отрич* отрек* отхвърл* избягв* избегн* предотвр* липс* спир* спря* забран* игнор* изключ* съмн* провал* загуб* без* вместо само",
    "pl": "bez nie* bez* ledwo mało niewiel* rzadko odmów* odmaw* zaprzecz* odrzuc* unik* zapobie* uniemożliw* brak* zabrakło przest* zakaz* zabran* ignor* wyklucz* powstrzym* pozbaw* wątp* strac* utrac* zamiast dopiero tylko",
    "cs": "bez bez* sotva málo zřídka odmít* popř* popír* zamít* vyhnou* vyhýb* zabrán* chyb* postrád* přest* zakáz* zákaz* těžko ignor* vylouč* pochyb* ztrat* místo jen",
    "ro": "fără imposib* inaccept* incert* incap* insufic* neob* neaș* neces* ilegal* nedrept* necun* abia puțin* rar* refuz* neg* respin* evit* împied* lips* pierd* înce* interzi* eșu* doar decât dezac* exclu* îndoi* ne* nemulțum* nemulţum*",
    "ca": "sense incapa* impos* inaccept* incert* insufic* inesper* injust* il·leg* descon* desap* només poc poca pocs poques rarament manc* falt* neg* rebutj* evit* imped* sinó absèn* deix* prohib* fracas* gaire excl* dubt* ign* algun cap descontent* insatisf*",
    "gl": "sen incapa* impos* inacep* incert* insufic* inesper* inxust* ileg* descoñ* apenas pouco pouca poucos poucas raramente falt* carec* neg* rexeit* evit* imped* senón ausen* deix* prohib* fracas* ignor* exclu* dúbid* só descontent* insatisf*",
    "tr": "*sız *sizin *siz *suz *süz *sızın *sızlı* *sizli* *mayac* *meyec* *mayan* *meyen* *mayın* *meyin* *mad* *med* *maz* *mez* *mam* *mem* *mıy* *miy* *muy* *müy* *masa *mese *masın *mesin *ma *me az nadiren gayri* olmadan kimse reddet* engel* ancak sadece yalnızca",
    "az": "*sız *siz *suz *süz *sız* *siz* *mayac* *məyəc* *mayıb* *məyib* *mayan* *məyən* *mayın* *məyin* *mad* *məd* *maz* *məz* *mam* *məm* *mır* *mir* *mur* *mür* *masa *məsə *masın *məsin *ma *mə az nadir* qeyri* olmadan imtina* inkar* rədd* yalnız ancaq",
    "kk": "*сыз* *сіз* *ма* *ме* *ба* *бе* *па* *пе* аз сирек бас тек",
    "hy": "առանց մի չ* ան* ապ* հազիվ քիչ հազվա* մերժ* հերքել* խուսափ* բացառ* կորցր* դադար* արգել* *չ* միայն եթե դժվար* այլ",
    "ka": "გარეშე უ* ძლივს ცოტა იშვიათ* უარ* თავიდან დაკარგ* შეწყვ* აკრძ* ვერ* არა* არც* მხოლოდ",
}
# Phrases in which a negation denies nothing: taken out before negations are sought.
_IDLE = {
    "en": r"\bnot (?:only|least|just|merely|simply|to mention|so much|necessarily)\b|\bor not\b|\bif not\b|\bwhy not\b|\bno (?:later|longer|doubt|sooner|less|more|fewer|matter|wonder|question|way|one's)\b|\bno\.\s?\d|\bnothing (?:but|less|short)\b|\b\w+n't (?:it|they|he|she|you|we)\b|\bnever (?:more|mind)\b|\bnon-\w+|\bnone other\b|\bnot out\b|\bsay no\b|\bfor nothing\b|\bnot the only\b|\bn't the only\b",
    "pt": r"\bnão (?:só|apenas|somente)\b|\bou não\b|\bse não\b|\bnada (?:mais|menos)\b|\bmais do que nunca\b|\bnão-\w+|\bnão (?:deix\w+|par\w+|cess\w+) de\b|\bnão \w+ o único\b|\bnão menos importante\b",
    "es": r"\bno (?:solo|sólo|solamente)\b|\bo no\b|\bsi no\b|\bnada (?:más|menos)\b|\bque nunca\b|\bno[- ]\w+idad\b|\bno obstante\b|\bno (?:dej\w+|par\w+|ces\w+) de\b|\bno \w+ más que\b|\bno \w+ el único\b|\bno menos importante\b",
    "fr": r"\bpas (?:seulement|uniquement|que|moins|seul)\b|\bou (?:pas|non)\b|\bpas à pas\b|\bn'en reste pas moins\b|\b(?:la|une|toute|cette|chaque|sa|par) personne\b|\bun pas\b|\bpas (?:vers|de plus)\b|\bque jamais\b|\bpremier pas\b|\bgrand pas\b|\bpetit pas\b|\bn[e'’]\s?\w+ que\b|\bqu'il n[e'’]|\bpas l[ae]s? seule?s?\b|\bpas le moindre\b",
    "it": r"\bnon (?:solo|soltanto|solamente)\b|\bo (?:no|meno)\b|\bse non\b|\bche mai\b|\bprima che non\b|\bper niente\b|\bnon (?:smett\w+|cess\w+)(?: mai)? di\b|\bnon (?:fa|fanno) che\b|\bnon \w+ l'unic\w+\b|\bnon da ultimo\b",
    "de": r"\bnicht (?:nur|zuletzt|mehr als|allein|einmal)\b|\boder nicht\b|\bnicht-\w+|\bwenn nicht\b|\bdenn je\b|\bnicht unter\b|\bnicht der einzige\b|\bnicht die einzige\b",
    "ru": r"\bне (?:только|просто|столько|более|менее|раньше|позднее|позже|первый|один|раз|исключ\w+|исключено)\b|\bили нет\b|\bтем не менее\b|\bне раз\b|\bни в коем\b|\bкак никогда\b|\bпока не\b|\bчуть не\b|\bедва не\b|\bкто бы ни\b|\bкак бы ни\b|\bчто бы ни\b|\bво что бы то ни стало\b|\bни один из\b|\bне имеющ\w+\b|\bне может не\b|\bне могли не\b|\bоставля\w+ желать\b|\bне (?:переста\w+|прекраща\w+|единственн\w+)\b|\bне в последнюю очередь\b",
    "uk": r"\bне (?:тільки|лише|просто|стільки|більше|менше|раніше|пізніше|перший|один|раз|виключен\w+|виключа\w+)\b|\bчи ні\b|\bтим не менш\w*\b|\bяк ніколи\b|\bпоки не\b|\bдоки не\b|\bмало не\b|\bледь не\b|\bхто б не\b|\bяк би не\b|\bщо б не\b|\bможе не\b|\bне (?:переста\w+|припиня\w+|єдин\w+)\b|\bне в останню чергу\b",
    "be": r"\bне (?:толькі|проста|столькі|больш|менш)\b|\bці не\b|\bтым не менш\b|\bяк ніколі\b|\bпакуль не\b|\bледзь не\b|\bне (?:пераста\w+|спыня\w+)\b|\bне ў апошнюю чаргу\b",
    "bg": r"\bне (?:само|просто|толкова|повече|по-\w+)\b|\bили не\b|\bдокато не\b|\bкакто никога\b|\bне (?:спира\w*|преста\w+)\b|\bне на последно място\b",
    "pl": r"\bnie (?:tylko|mniej|więcej|później|wcześniej|lada|bez|raz)\b|\bczy nie\b|\bjak nigdy\b|\bdopóki nie\b|\bniemniej\b|\bo mało nie\b|\bo ile nie\b|\bnie[- ]\w+ość\b|\bco nie miara\b|\bnie (?:przesta\w+|ustaj\w+|jedyn\w+)\b",
    "cs": r"\bne(?:jen|jenom|jenže)\b|\bči ne(?:\b|\w+)|\bdokud ne\w+\b|\bnicméně\b|\bnepřest\w+\b",
    "ro": r"\bnu (?:doar|numai|mai mult)\b|\bsau nu\b|\bca niciodată\b", "ca": r"\bno (?:només|sols|obstant)\b|\bo no\b|\bsi no\b|\bres més\b|\bcap (?:a|al|de|enrere|endavant)\b|\bal cap\b|\bcap i\b|\bcaps?\b|\bno pas\b|\bque mai\b|\bmés que no\b|\bfins que no\b|\babans que no\b|\bno (?:deix\w+|par\w+|cess\w+) de\b|\bno \w+ més que\b", "gl": r"\bnon (?:só|obstante)\b|\bou non\b|\bque nunca\b|\bnada máis\b|\bnon (?:deix\w+|par\w+|ces\w+) de\b|\bnon \w+ máis que\b",
    "tr": r"\byalnızca\b|\byok (?:et|ol|say)\w*|\bne (?:kadar|zaman|de|var|olur|yaz)\b|\bneden\b|\bsadece değil\b", "az": r"\bnə (?:qədər|vaxt|də|üçün|isə|olar|zaman)\b|\byox (?:et|ol)\w*|\bheç də\b",
}


# Words that begin like a negation and are none.
_NEUTRAL: Mapping[str, tuple[str, ...]] = {
    "de": ("unter", "unser", "union", "univers", "ungefähr", "missi"),
    "ru": ("недел", "недав", "немец", "немецк", "неск", "некотор", "нефт", "нередк"),
    "uk": ("недав", "неділ", "немовл", "нефт"),
    "be": ("нядзел", "нядаў", "некато", "некалькі", "нямец"),
    "bg": ("недел", "нефт", "немск"),
    "ro": ("negoc", "nevo", "nece"),
    "es": ("negoci",), "pt": ("negóci", "negoci"), "it": ("negozi",), "ca": ("negoci",), "gl": ("negoci",),
}
_INNOCENT: Mapping[str, frozenset[str]] = {
    "cs": frozenset(["nebo", "než", "neboť", "nechat", "nech", "nechal", "nechala", "nechali", "necháv", "nejen", "nedávno", "neděle", "neděli", "nedělní", "nemoc", "nemoci", "nemocnice", "nemocnici", "nemocný", "nemocných", "nebezpečí", "nebe", "německo", "německa", "německu", "německý", "německé", "německých", "německo", "němec", "němci", "nese", "nesl", "nesla", "neustále", "nepřítel", "nepřátel", "nervy", "neutrální", "netto", "neuron", "negativní", "network", "new"]),
    "pl": frozenset(["niemcy", "niemiec", "niemiecki", "niemieckie", "niemieckiego", "niemieckiej", "niemieckich", "niemczech", "niemcami", "niego", "niej", "nich", "nią", "niemu", "niebo", "niebie", "nieba", "niebezpieczny", "niedziela", "niedzielę", "niedzieli", "niedawno", "niektóre", "niektórzy", "niektórych", "niesie", "niedźwiedź", "niebieski", "niewielki", "niemal"]),
    "ka": frozenset({"არის"}),
    "hy": frozenset(["չափ", "չափի", "չափազանց", "չափով", "չինաստան", "չինաստանի", "չորս", "չորրորդ"]),
    "en": frozenset(),
}
# fmt: on


CONCORD = frozenset(NEGATIONS) - {"en", "de"}
"""Languages in which one denial may take several negative words."""


@lru_cache(maxsize=64)
def _patterns(
    language: str, accounts: bool
) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    forms = ((ACCOUNTS if accounts else NEGATIONS).get(language, "")).split()
    exact = frozenset(form for form in forms if "*" not in form)
    starts = tuple(form[:-1] for form in forms if form.endswith("*") and not form.startswith("*"))
    ends = tuple(form[1:] for form in forms if form.startswith("*") and not form.endswith("*"))
    inside = tuple(form[1:-1] for form in forms if form.startswith("*") and form.endswith("*"))
    return exact, starts, ends, inside


@lru_cache(maxsize=64)
def _idle(language: str) -> re.Pattern[str] | None:
    pattern = _IDLE.get(language)
    return re.compile(pattern, re.IGNORECASE) if pattern else None


# A prefix as short as un-, не-, bez- tells only in a long word: und, нет, unser are no negatives.
_SHORT_PREFIX, _LONG_WORD = 3, 7


@lru_cache(maxsize=1 << 16)
def _denies(key: str, language: str) -> bool:
    if key in _INNOCENT.get(language, ()) or (language == "cs" and key.startswith("nej")):
        return False
    return _listed(key, _patterns(language, False))


@lru_cache(maxsize=1 << 16)
def _accounts(key: str, language: str) -> bool:
    if key in _INNOCENT.get(language, ()) or key.startswith(_NEUTRAL.get(language, "\0")):
        return False
    return _listed(key, _patterns(language, True))


def _listed(
    key: str, patterns: tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
) -> bool:
    exact, starts, ends, inside = patterns
    return (
        key in exact
        or (
            key.startswith(starts)
            and any(
                key.startswith(start) and (len(start) > _SHORT_PREFIX or len(key) >= _LONG_WORD)
                for start in starts
            )
        )
        or key.endswith(ends)
        or any(part in key[2:] for part in inside)
    )


def negations(text: str, language: str) -> tuple[Word, ...]:
    """The words of `text` that deny outright; none where the language has no table."""
    denying = _denying(text, language)
    idle = _idle(language) if denying else None
    return _denying(blanked(idle, text), language) if idle else denying


def _denying(text: str, language: str) -> tuple[Word, ...]:
    return tuple([word for word in words(text, language) if _denies(word.key, language)])


def accounts(text: str, language: str) -> int:
    """How many words of `text` are negations, or may be rendered by one."""
    return sum(
        _denies(word.key, language) or _accounts(word.key, language)
        for word in words(text, language)
    )
