"""The words that end in a full stop without ending a sentence, and the words that begin one."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_NAME = _words(
    "Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Hon Rev Revs Fr Msgr Gov Govs Lt Sen Sens Rep Reps "
    "Gen Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Sgts Cpl Pvt Pfc Spc Adm Brig Ens Pres Supt Det Dets Insp "
    "Const Ofc Cst Atty Attys Amb Sec Treas Asst Assoc Dep Ald Mt Mts Ft Pte Ste Cf Viz Vs Approx vs v "
    "cf viz approx ca"
)
"""Never end a sentence when anything follows: titles, places' first words, links."""

BEFORE_NUMBER = _words(
    "No Nos no nos Art Sec Vol vol Fig fig Ch ch p pp Op Apt Exh Nr nr Para para Rm Bldg Flt Rt Rte Hwy"
)
"""Do not end a sentence when a number follows."""

EITHER = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala "
    "Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb "
    "Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Man Sask Inc Corp Co Cos Ltd Bros "
    "LLC Assn Dept Univ Govt Jr Sr Esq Ph Ed Eds St Sts Ave Blvd Rd Ln Ct Pl Pkwy Sq Ter Dist Div Pt Is "
    "Stat Natl Intl Eng Gaz etc dept ft lb lbs oz hr hrs sec secs min mins yd yds sq cu est inc jr sr "
    "st ave al incl"
)
"""May end a sentence, and do when a word follows that begins one."""

TIMES = _words("a.m p.m A.M P.M am pm AM PM A.m P.m")
"""Times of the day: they end a sentence unless a day, a date or a zone follows."""

AFTER_TIME = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat "
    "Sun January February March April May June July August September October November December Jan Feb "
    "Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich "
    "Universal Zulu Local ET CT MT PT EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET CEST IST JST AEST "
    "AEDT HST AKST E.T P.T C.T Christmas Easter Thanksgiving New"
)

STARTERS = _words(
    "A About According After All Although Among An And Another Any Are Around As At Because Before "
    "Below Both But By Can Could Despite Did Do Does During Each Earlier Either Even Every Few For From "
    "Had Has Have He Her Here His How However I If In Instead Is It Its Just Last Later Many Meanwhile "
    "More Most Much My Neither Nearly Next No Nobody None Nor Not Nothing Now Of Once One Only Or Other "
    "Others Our Over Perhaps She Should Since So Some Still Such That The Their Then There These They "
    "This Those Though Three Through Thus To Today Tonight Two Under Until Upon Was We Were What When "
    "Where Whether Which While Who Whoever Why With Within Without Would Yesterday Yet You Your"
)
"""Words that, capitalised, are far more often the first of a sentence than part of a name."""

NOUN_STARTERS = _words(
    "Anyone Authorities Aides Cops Critics Crews Deputies Detectives Doctors Eight Emergency Everyone "
    "Families Firefighters Five Four Friends Fire Investigators Lawmakers Medics Members Neighbors "
    "Neighbours Nine Officers Officials Organisers Organizers Paramedics Parents People Police "
    "Prosecutors Protesters Reporters Residents Rescuers Seven Several Shots Six Someone Spokesman "
    "Students Supporters Suspects Ten Troops Twelve Victims Voters Witnesses Workers"
)
"""Begin a sentence when a word in lower case follows; before a capital they are part of a name."""
