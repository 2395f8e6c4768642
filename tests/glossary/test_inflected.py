"""Terms are found in the forms that sentences put them in: a table a language."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.concept import DesignationKind, EntityType, Termbase
from localize.glossary import Marker
from tests.glossary.terms import article, concept, name

PLACE, PERSON, AGENCY, OTHER = (
    EntityType.PLACE,
    EntityType.PERSON,
    EntityType.AGENCY,
    EntityType.OTHER,
)

# Language, the term, what it is, a sentence with the term's form in brackets (none: not there).
FOUND = [
    ("uk", "Рада національної безпеки і оборони", AGENCY, "На засіданні [Ради національної безпеки і оборони] говорили про санкції."),
    ("uk", "Рада національної безпеки і оборони", AGENCY, "У [Раді національної безпеки та оборони] це підтвердили."),
    ("uk", "Центр протидії дезінформації", AGENCY, "За даними [Центру протидії дезінформації], лист підроблено."),
    ("uk", "Центр протидії дезінформації", AGENCY, "Разом із [Центром протидії дезінформації] працює пошта."),
    ("uk", "Центр протидії дезінформації", AGENCY, "[ЦЕНТР ПРОТИДІЇ ДЕЗІНФОРМАЦІЇ] спростував чутки."),
    ("uk", "Міністерство закордонних справ", AGENCY, "Посла викликали до [Міністерства закордонних справ]."),
    ("uk", "Генеральний штаб", AGENCY, "У [Генеральному штабі] уточнили цифри."),
    ("uk", "служба безпеки", AGENCY, "Слідчі [Служби безпеки] вручили підозру."),
    ("uk", "безпілотник", OTHER, "Уночі збили сорок два [безпілотники]."),
    ("uk", "приліт", OTHER, "Після [прильоту] загорівся склад."),
    ("uk", "повітряна тривога", OTHER, "Двічі оголошували [повітряну тривогу]."),
    ("uk", "територіальний центр комплектування", AGENCY, "Його зустріли біля [територіального центру комплектування]."),
    ("uk", "Андрій Коваленко", PERSON, "Журналісти поговорили з [Андрієм Коваленком]."),
    ("uk", "Сибіга", PERSON, "Міністра [Сибігу] чекають у Брюсселі."),
    ("uk", "Сибіга", PERSON, "З [Сибігою] говорили двічі."),
    ("uk", "Умєров", PERSON, "Делегацію очолив Рустем [Умєров], а про [Умєрова] писали раніше."),
    ("uk", "Єреван", PLACE, "Із [Єревана] вилетів літак."),
    ("uk", "Нагорний Карабах", PLACE, "Колони йшли з [Нагорного Карабаху]."),
    ("uk", "Баку", PLACE, "У [Баку] затримали двох."),
    ("uk", "Баку", PLACE, "У бак налили пального, у баку тріщина."),
    ("uk", "об'єднані сили", AGENCY, "Командувач [Об’єднаних сил] приїхав."),
    ("uk", "Львів", PLACE, "Зі [Львова] до Києва."),
    ("uk", "людина", OTHER, "Загинуло п'ять [людей]."),
    ("ru", "Совет национальной безопасности и обороны", AGENCY, "В [Совете национальной безопасности и обороны] заявили."),
    ("ru", "Центр противодействия дезинформации", AGENCY, "Глава [Центра противодействия дезинформации] написал пост."),
    ("ru", "Федеральная служба безопасности", AGENCY, "Сотрудников [Федеральной службы безопасности] задержали."),
    ("ru", "Министерство иностранных дел", AGENCY, "Ноту вручили в [Министерстве иностранных дел]."),
    ("ru", "беспилотник", OTHER, "Сбиты пять [беспилотников]."),
    ("ru", "прилёт", OTHER, "После [прилета] начался пожар."),
    ("ru", "Свердловская область", PLACE, "В [Свердловской области] прошли обыски."),
    ("ru", "Нагорный Карабах", PLACE, "О [Нагорном Карабахе] спорили весь год."),
    ("ru", "Ереван", PLACE, "Между [Ереваном] и Баку."),
    ("ru", "Андрей Коваленко", PERSON, "Об этом сообщили [Андрею Коваленко]."),
    ("ru", "Песков", PERSON, "Вопрос задали [Пескову]."),
    ("ru", "Захарова", PERSON, "Брифинг [Захаровой] отменили."),
    ("ru", "Алиев", PERSON, "С [Алиевым] говорили по телефону."),
    ("ru", "груз 200", OTHER, "Пришел [груз 200], потом еще два [груза 200]."),
    ("ru", "мобилизация", OTHER, "Указа о [мобилизации] нет."),
    ("ru", "военнопленный", OTHER, "Обменяли двести [военнопленных]."),
    ("ru", "ребёнок", OTHER, "Вывезли сто [детей]."),
    ("en", "Center for Countering Disinformation", AGENCY, "The [Centre for Countering Disinformation]'s post."),
    ("en", "foreign ministry", AGENCY, "Two [foreign ministries] answered."),
    ("en", "territorial defense brigade", AGENCY, "Three [Territorial Defence brigades] moved."),
    ("en", "drone", OTHER, "[Drones] hit a depot; the [drone] fell."),
    ("en", "Kovalenko", PERSON, "The [Kovalenkos] left; [Kovalenko]’s post stayed."),
    ("en", "Baku", PLACE, "A [Baku]-based outlet."),
    ("en", "Turkey", PLACE, "Roast turkey for dinner in [Turkey]."),
    ("en", "news agency", AGENCY, "Two new agencies and one [news agency]."),
    ("pt", "Centro de Combate à Desinformação", AGENCY, "O chefe do [Centro de Combate à Desinformação]."),
    ("pt", "força armada", AGENCY, "As [Forças Armadas] da Ucrânia."),
    ("pt", "alto oficial", OTHER, "Dois [altos oficiais] foram presos."),
    ("pt", "nação unida", AGENCY, "As [Nações Unidas] pediram calma."),
    ("pt", "drone", OTHER, "Abateram 12 [drones]."),
    ("pt", "míssil", OTHER, "Três [mísseis] caíram."),
    ("es", "Consejo de Seguridad", AGENCY, "El [Consejo de Seguridad] se reúne."),
    ("es", "ministerio de exteriores", AGENCY, "Los [Ministerios de Exteriores] callan."),
    ("es", "misil balístico", OTHER, "Lanzaron dos [misiles balísticos]."),
    ("es", "fuerza aérea", AGENCY, "Las [Fuerzas Aéreas] avisaron."),
    ("es", "rehén", OTHER, "Liberaron a los [rehenes]."),
    ("az", "Azərbaycan", PLACE, "[Azərbaycanın] mövqeyi, [Azərbaycanda] və [Azərbaycandan]."),
    ("az", "Bakı", PLACE, "[Bakıda] və [Bakıdan], [BAKI] yazısı."),
    ("az", "Xarici İşlər Nazirliyi", AGENCY, "[Xarici İşlər Nazirliyinin] bəyanatı."),
    ("az", "nazirlik", AGENCY, "Bu, [nazirliyin] işidir, [nazirliklər] də bilir."),
    ("az", "AZƏRTAC", AGENCY, "[AZƏRTAC]-ın müxbiri, [AZƏRTAC]-a görə."),
    ("az", "Qarabağ", PLACE, "[Qarabağdakı] kənd; [Qarabağa] qayıdış."),
    ("az", "İlham Əliyev", PERSON, "[İlham Əliyevlə] görüş; [İlham Əliyevin] sözü."),
    ("az", "azərbaycanlı", OTHER, "On [azərbaycanlıdan] beşi; Azərbaycan."),
    ("tr", "Türkiye", PLACE, "[Türkiye]'nin tutumu, [Türkiye]’de ve [Türkiyeden]."),
    ("tr", "Dışişleri Bakanlığı", AGENCY, "[Dışişleri Bakanlığı]'ndan açıklama; [Dışişleri Bakanlığının] notu."),
    ("tr", "bakanlık", AGENCY, "Bu [bakanlığın] işi; [bakanlıklar] sustu."),
    ("tr", "FSB", AGENCY, "[FSB]'nin iki ajanı, [FSB]’ye göre."),
    ("tr", "güvenlik konseyi", AGENCY, "[Güvenlik Konseyi]'nde oylama; [Güvenlik Konseyine] mektup."),
    ("tr", "İstanbul", PLACE, "[İstanbul]'da, [İSTANBUL] haberleri, [İstanbuldan]."),
    ("tr", "füze", OTHER, "On [füzenin] yedisi; [füzeler] düştü."),
    ("be", "Мінск", PLACE, "У [Мінску] і каля [Мінска]."),
    ("hy", "Երևան", PLACE, "[Երևանում] և [Երևանից], [Երևանի] մոտ։"),
    ("ka", "თბილისი", PLACE, "[თბილისში] და [თბილისიდან], [თბილისის] ქუჩა."),
    ("ka", "სააგენტო", AGENCY, "[სააგენტოს] ცნობით, [სააგენტომ] თქვა."),
    ("kk", "Қазақстан", PLACE, "[Қазақстанның] шекарасы, [Қазақстанда]."),
    ("de", "Außenministerium", AGENCY, "Sprecher des [Außenministeriums]."),
    ("fr", "OTAN", AGENCY, "Les pays de l’[OTAN] et l'[OTAN]."),
    ("ko", "푸틴", PERSON, "[푸틴은] 말했다. [푸틴의] 말."),
    ("zh", "安全委员会", AGENCY, "国家[安全委员会]表示。"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "term", "entity", "bracketed"),
    FOUND,
    ids=[f"{language} {term} {index}" for index, (language, term, *_) in enumerate(FOUND)],
)
def test_a_term_is_found_in_its_forms_and_only_there(
    language: str, term: str, entity: EntityType, bracketed: str
) -> None:
    kind = DesignationKind.ACRONYM if term.isupper() and language != "az" else DesignationKind.FULL
    termbase = Termbase((concept("x", name(term, language, kind=kind), entity=entity),))
    text = bracketed.replace("[", "").replace("]", "")

    (segment,) = Marker(termbase).mark(article(text, locale=language), Locale("en"))

    found = text
    for term_use in reversed(segment.terms):
        span = term_use.span
        found = f"{found[: span.start]}[{span.of(text)}]{found[span.end :]}"
    assert found == bracketed
