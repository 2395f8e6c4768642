"""The commonest small words of each language: by them a text shows what language it is in."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
SMALL_WORDS: Mapping[str, frozenset[str]] = {language: frozenset(forms.split()) for language, forms in {
    "en": "the of and to in is was that for with as on are by be this from at which have has were not it his they an their had but will been",
    "uk": "та що від це про як за до із й який яка які його її був була було були є але для після також через під час цього він вона вони щоб бути може",
    "ru": "и что от это как его её был была было были но для после также через во время этого он она они чтобы быть может который которая которые из не об при",
    "be": "і што ад гэта пра як за да яго яе быў была было былі але для пасля таксама праз ён яна яны каб быць можа які якая якія не ў з",
    "bg": "и че от това за на се са да не по със който която които беше бяха но след също през той тя те може при като е",
    "pt": "o a os as de do da dos das em no na nos nas um uma que para com não por mais como foi são seu sua ao à pelo pela também ele ela eles",
    "es": "el la los las de del en un una que para con no por más como fue son su al lo se también él ella ellos pero y este esta",
    "gl": "o a os as do da dos das no na nos nas un unha que para con non por máis como foi son seu súa ao á polo pola tamén el ela eles e",
    "ca": "el la els les de del dels en un una que per amb no més com va són seu seva al també ell ella i és ha aquest aquesta",
    "fr": "le la les de des du en un une que pour avec ne pas par plus comme est sont son sa au aux il elle ils et dans qui sur ce cette a été",
    "it": "il lo la i gli le di del della dei delle in un una che per con non più come è sono suo sua al anche lui lei e nel nella da ha",
    "ro": "și de la în un o care pentru cu nu mai ca este sunt al ale din pe a fost au dar prin lui ei după că",
    "de": "der die das den dem des und in ein eine einer einen ist sind war mit für auf nicht von zu als auch er sie es dass nach bei wurde sich im am",
    "pl": "i w z na do nie się że o jest to po jak za od przez są był była dla ale przed który która które jego jej być ma oraz",
    "cs": "a v na do ne se že o je to po jak za od jsou byl byla pro ale před který která které jeho její být má také který s z",
    "tr": "ve bir bu için ile de da olarak olan daha çok en gibi kadar sonra ise ancak o ya değil her olduğu tarafından",
    "az": "və bir bu üçün ilə də da olaraq olan daha çox ən kimi qədər sonra isə ancaq o ya deyil hər olduğu tərəfindən edib ki",
    "kk": "және бір бұл үшін мен де да болып болған өте ең сияқты дейін кейін ол ал бірақ емес туралы деп",
}.items()}
# fmt: on
