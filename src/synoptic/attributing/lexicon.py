"""Word lists of the attributing rules: who can be a source, what stands around a verb of saying."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a blank-separated list."""
    return frozenset(words.split())


PRONOUNS = listed("he she they it we i you who")

OBJECT_PRONOUNS = listed("him her them us me you it")

PEOPLE = listed(
    """
    police official officials officer officers authorities authority investigator investigators
    detective detectives deputy deputies sheriff prosecutor prosecutors witness witnesses neighbor
    neighbors neighbour neighbours resident residents source sources spokesman spokeswoman spokesperson
    spokespeople lawyer lawyers attorney attorneys doctor doctors family families friend friends
    relative relatives mother father parents sister brother aunt uncle wife husband grandmother
    grandfather cousin man woman boy girl teen teenager victim victims suspect suspects president
    minister ministry senator senators congressman congresswoman lawmaker lawmakers governor mayor chief
    captain sergeant lieutenant secretary director manager analyst analysts expert experts critic
    critics opponents supporters supporter activists activist democrats republicans conservatives
    liberals leader leaders member members aide aides adviser advisers advisor advisors administration
    government department agency agencies office bureau court judge judges jury commission committee
    company firm group groups organization organisation union party campaign spokesmen reporter
    reporters newspaper outlet network station media cops troopers trooper firefighters paramedics
    medics researchers scientists economists observers historians voters students teacher teachers
    principal coach owner owners employee employees worker workers pastor priest bishop imam coroner
    examiner ambassador envoy diplomat diplomats general admiral military army navy guard candidate nominee
    chairman chairwoman chair speaker people person everyone others many some most several those all
    both neither candidates insiders advocates advocate allies ally organizers organisers protesters
    demonstrators passengers survivors executive ceo founder author professor scholar pollsters
    strategists strategist operatives commander commanders intelligence board council city county state
    foundation institute association league society center centre university hospital school district
    crew pilot driver caller callers dispatcher dispatchers operator bystander bystanders customer
    customers son daughter child children niece nephew couple partner girlfriend boyfriend fiancee
    guests guest agents agent marshal marshals superintendent inspector commissioner councilman
    councilwoman alderman delegate staffers staffer colleagues colleague counsel defendants defendant
    plaintiff plaintiffs tv news press team teams rivals rival veterans veteran marine soldier
    leadership cop panel force dozens hundreds thousands fans locals staff spokespersons warden
    regulators regulator host pundit pundits justice justices councillor councillors coastguard lifeguard
    scholars authors skipper master sailor sailors islanders islander lifeboatmen commanders clerk clerks
    accuser accusers nurse nurses paramedic trustee trustees economist historian scientist researcher
    legislator legislators legislature negotiator negotiators inspectors ministers mayors governors
    presidents executives groups campaigners campaigner commentators commentator interpreter
    spokespeople landlord tenant tenants shopper shoppers driver drivers passenger survivor protester
    demonstrator motorist motorists commuter commuters farmer farmers
    """
)

DOCUMENTS = listed(
    """
    report reports record records document documents complaint affidavit affidavits lawsuit suit
    indictment statement statements filing filings poll polls survey surveys study studies data figures
    statistics memo letter email emails transcript transcripts release warrant warrants order ruling
    opinion petition article story account accounts log logs website post video videos footage audio
    evidence testimony test tests autopsy analysis investigation review probe obituary paper book tweet
    motion brief summary dossier editorial headline headlines ad ads estimate estimates research
    findings jail scanner response message bulletin dispatch caption paperwork docket text texts plan
    proposal resolution letters cable memos poster sign signs citation tape recording
    """
)
"""Documents and what is read like one."""

LEADS = listed(
    """
    after before when while as because that which if but although though since where until than so yet
    whether once unless then said says say and or nor whom whose what why how amid despite except
    including plus is are was were be been being has have had will would could should may might must can
    do does did not n't never no to shot killed died found told asked
    """
)
"""Words no source phrase begins with or reaches over to the left."""

AUXILIARIES = listed(
    """
    has have had is are was were be been being will would did does do also later then initially
    previously first further still again now earlier even just only once recently already repeatedly
    publicly reportedly originally both all each himself herself themselves itself have've though
    however meanwhile too never always often sometimes simply soon quickly long since instead finally
    eventually to
    """
)
"""Words that may stand between a source and its verb."""

NEGATIONS = listed(
    """
    not n't never cannot can't won't wouldn't didn't doesn't don't couldn't refused declined
    """
)

MODALS = listed("to would could should will might may must can cannot let")

DAYS = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon
    evening night week month year weekend january february march april june july august september
    october november december jan feb aug sept oct nov dec
    """
)

TIME_LEADS = listed("on this last late early over earlier the in")

DETERMINERS = listed(
    """
    the a an his her their its our my some several many two three one another both these those
    """
)

PREPOSITIONS = listed(
    """
    of for with at in from on to by about into against during under over between among through without
    near around outside inside along toward towards across behind following per via
    """
)

CLAUSE_VERBS = listed("is are was were has had have will would could can may might should did does")

RUBRICS = listed(
    """
    update updated breaking video videos photo photos watch live exclusive opinion analysis news
    developing related listen explainer fact desperation poll alert offense offence timeline correction
    corrections location recap factbox column editorial time date
    """
)
"""What stands before the colon of a headline without being a source."""

JOINS = listed("and but then by or while before after without in")
"""Words before a verb whose subject stands further left."""

TURNING = listed("reported announced confirmed revealed alleged believes believed")
"""Verbs that are not of saying but can come before their source."""

ADVERBIAL = listed(
    """
    moreover either several earlier meanwhile another other yet still also here there response who it we
    i you both all many most some last now next right down even ahead shortly unlike like once then just
    only yes no afterwards later soon more multiple various few
    """
)

QUOTING = listed(
    """
    respond responds responded responding continue continues continued continuing read reads reading post
    posts posted posting quote quotes quoted chant chants chanted chanting plead pleads pleaded pleading
    broadcast begin begins began text texts texted state sob sobs sobbed sobbing cry cries cried crying
    """
)
"""Forms that attribute only with a quotation or "that" right after them."""

CONTRASTS = listed("while though although but whereas and")
"""Words that join the words of two sources."""

ROLES_AND_DOCUMENTS = PEOPLE | DOCUMENTS
NOT_LEADING = PREPOSITIONS | LEADS
"""Words that neither begin a source phrase nor stand left of its determiner."""

PARTICLES = listed("for on out to")
"""Words that belong to "called for", "called on", "pointed out", "asked for", "apologised to"."""

BE = listed("is are was were be been being 's")

OCCASIONS = listed(
    """
    statement interview conference release tweet tweets post letter email briefing speech memo video
    filing affidavit report rally call message twitter facebook instagram court testimony remarks
    hearing news press update note address monologue show program debate announcement appearance
    documents records complaint op-ed blog floor
    """
)
"""Where or how something is said: "in a news release", "at a rally"."""

TITLES = listed(
    """
    mr mrs ms dr prof sen rep gov gen col lt sgt capt cpl det cmdr maj st jr sr rev hon supt insp pres
    pvt adm atty ald amb dep asst no u.s d.c u.k a.m p.m d r
    """
)
"""Abbreviations whose full stop ends no clause."""

NOUN_LIKE = listed(
    """
    report reports claim claims call calls show shows state states charge charges note notes question
    questions demand demands request requests comment comments post posts promise promises quote quotes
    point points document documents list lists challenge challenges fear fears hope hopes rule rules
    estimate estimates tweet tweets appeal appeals detail details view views credit brand fault label
    reply replies testimony joke signal signals find finds doubt doubts pledge pledges vow vows threat
    read reads written suspect suspects remark remarks
    """
)
"""Forms that are nouns or adjectives as often as verbs: they need a source right before them."""
