"""The phrases by which furniture is known, in small letters."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _lines(listed: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in listed.strip().splitlines())


WHOLE = frozenset(
    _lines("""
    advertisement
    advertisement advertisement
    associated press
    the associated press
    buy photo
    caption close
    close
    comments
    stay tuned
    continue reading
    continue reading the main story
    copy link
    copy link copy
    editor's picks
    editors' picks
    embed >more news videos
    embed </>more news videos
    hide caption
    hide transcript
    hide transcript show transcript
    leave a comment
    load more
    loading
    more
    most popular
    most read
    now playing
    photos
    read more
    related
    related articles
    related content
    related coverage
    related links
    related stories
    related topics
    related video
    related videos
    reuters
    scroll down for video
    see more videos
    share
    share this article
    share this story
    show caption
    show transcript
    sign in
    site index
    site mobile navigation
    site navigation
    skip ad
    skip to content
    skip to main content
    slideshow
    sponsored content
    subscribe
    text size
    toggle caption
    trending
    up next
    video
    videos
    watch this story
    watch this video
    """)
)
"""The whole line, but for marks around it."""

BUTTONS = _words(
    "facebook twitter google google+ pinterest linkedin reddit tumblr whatsapp instagram youtube pocket "
    "email e-mail print share tweet save comments more pause play playpause mute link copy close "
    "caption subscribe rss sms x plus this"
)
"""A line of nothing but these is a row of buttons."""

CALLS = _lines("""
    ©
    &copy;
    (c) 19
    (c) 20
    a version of this article appear
    all rights reserved
    article continues below
    by clicking
    by signing up
    by submitting your
    check back for
    check back here
    check back with
    check back later
    click below
    click here
    click on the
    click the
    click through
    copyright (c)
    copyright 1
    copyright 2
    copyright ©
    copyright associated press
    copyright by
    copyright the associated press
    copyright,
    do you have a story
    find us on
    follow me
    free apps |
    follow us
    for more news
    for more stories
    get breaking news
    get the latest news
    get the day's top
    having trouble viewing
    if you want to receive breaking news
    join us on
    like this: like loading
    like us on
    more stories on
    please check back
    please check your email
    please enable javascript
    please leave your comments
    please log in
    please sign in
    read full story
    read or share this
    read the full article
    read the full story
    report a typo
    report an error
    share this:
    share on facebook
    sign in using
    sign up for breaking
    sign up for daily
    sign up for e-mail
    sign up for email
    sign up for free
    sign up for newsletters
    sign up for our
    sign up for the
    sign up here
    sign up now
    sign up to get
    sign up to receive
    sign up today
    story continues below
    subscribe for
    subscribe here
    subscribe now
    subscribe to our
    subscribe to the
    subscribe today
    tap here
    this article first appeared
    this article originally appeared
    this is a breaking news story
    this is a developing story
    this material may not be
    this story first appeared
    this story originally appeared
    view full caption
    want to receive breaking news
    watch for updates
    we have sent a confirmation
    we will update this story
    you can also find us on
    you can also like
    you need flash
    you need javascript
    your browser does not
""")
"""Beginnings that no news sentence has: calls to the reader, the law, the page's own voice."""

LINKS = frozenset(
    _lines("""
    also
    also read
    don't miss
    don’t miss
    gallery
    listen
    map
    more
    more coverage
    more stories
    more video
    photo gallery
    photos
    podcast
    previous story
    raw video
    read
    read also
    read more
    recommended
    related
    related article
    related articles
    related coverage
    related link
    related links
    related stories
    related story
    related video
    see also
    see more
    slideshow
    trending
    video
    watch
    watch live
    watch more
    watch now
    """)
)
"""What stands before the colon or bar of a link to another story."""

CREDITS = _lines("""
    additional reporting by
    by
    contributing
    courtesy of
    courtesy
    credit
    edited by
    editing by
    handout /
    image by
    image credit
    image
    images by
    information from
    photo by
    photo courtesy of
    photo courtesy
    photo credit
    photo
    photograph by
    photographs by
    photos by
    photos courtesy of
    reporting by
    video by
    video courtesy of
    written by
""")
"""What stands before the name of who made it."""

NOUN_CREDITS = _words("contributing courtesy credit image photo")
"""Of these, the ones that need a colon: "Photo Shows Captain Asleep" is news."""

PARTICLES = _words("a of the and for de da del der la le van von via at in by & | / - – — · with file photo")
"""Small words inside a name or a row of names."""

AGENCIES = _words(
    "ap reuters getty afp epa upi staff bloomberg images news times star sentinel tribune chronicle "
    "post press herald gazette journal photo file courier examiner register record pool xinhua"
)
"""The last word, or the first after the stroke, of who owns a photograph: "Mara Lind / Skerry Post"."""

MOMENTS = _words(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday "
    "sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july "
    "august september october november december am pm a.m p.m et est edt ct cst cdt mt mst mdt pt pst "
    "pdt gmt bst utc at on of the hour hours hr hrs minute minutes min mins day days week weeks ago "
    "today yesterday | - – — updated published posted last first and"
)
"""With numbers, the words of a line that says only when."""

STAMPS = (
    "published",
    "posted",
    "updated",
    "first published",
    "last updated",
    "last modified",
    "modified",
    "created",
)

NOT_NAMES = _words(
    "the a an this that these those his her their its our my your all no then now far law contrast "
    "comparison accident monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december christmas easter election"
)
"""A line that begins with "By" and one of these is no byline."""

SURE = (
    "all rights reserved",
    "contributed reporting",
    "contributed to this article",
    "contributed to this report",
    "contributed to this story",
    "{*",
)
"""Make a short sentence furniture wherever they stand in it."""

UPDATES = ("update", "latest", "developing", "anytime", "in touch", "for more details", "more information")
"""One of these stands in "Stay with us …"."""

WITNESSES = ("anyone", "information", " tip", "police", "sheriff", "detective", "crime stoppers", "witness")
ASKED = ("call ", "contact", "reach", "urged", "asked", "text ")
"""A call for witnesses has one of each: it is news, though it names a telephone."""
