### Every word of the kiosk in English. The three files hold the same messages.
###
### A comment says where the message appears and whether a reader has looked at it (review: none,
### native or user). `.spoken` is said where it must differ from what is shown. `$by` tells how the
### person operates the kiosk: keys or touch. A mark review: none ? is followed by what is doubtful.
### Other attributes (`.ordinal`, `.total`) are number words that spoken forms refer to.

## First screen

# Name of the kiosk, large. review: none
kiosk-name = Dauys
    .spoken = Dauys, the petition kiosk
# Name of the language, on buttons. review: none
language-name = English
# First screen, what this is. review: none
welcome-what = Here you can sign a petition
# First screen, small print on how to begin. review: none
welcome-how = Touch the screen or press a key
# First screen, hint of the language button. review: none
welcome-choose =
    { $by ->
        [explore] Double tap for English
        [switch] Press the switch for English
       *[touch] Press Enter for English
    }
# First screen, said when speech starts; each language in turn. review: none
welcome-speech =
    { $by ->
        [switch] What is on the screen is named in turn. Press the switch when you hear “English”.
        [explore] For English, slide a finger over the screen until you hear “English”, then double tap.
       *[touch] For English, press the Down key until you hear “English”, then press Enter.
    }

## How far the visit is

# Step strip, e.g. “Step 5 of 7”. review: none
step = Step { $number } of { $total }
# Step strip, steps by name. review: none
step-2 = Petitions
# Step strip. review: none
step-3 = Reading
# Step strip. review: none
step-4 = Personal data
# Step strip. review: none
step-5 = Your details
# Step strip. review: none
step-6 = Checking
# Step strip. review: none
step-7 = Done

## On many screens

# Button: one step back. review: none
back = Back
# Button: to the next question. review: none
next = Next
# Button on help and practice: go on. review: none
go-on = Continue
# Button: close this page. review: none
page-close = Close
# Button: leave without signing. review: none
leave = Leave
# Button: stay in the visit. review: none
stay = Stay
# Button: change an answer. review: none
change = Change
# Button: show a masked value. review: none
show = Show
    .spoken = Show on the screen for ten seconds
# Button: mask it again. review: none
hide = Hide
# A date; the numbers of its day, month and year are given. review: none
date = { $day } { date.month } { NUMBER($year, useGrouping: 0) }
    .month =
        { $month ->
            [1] January
            [2] February
            [3] March
            [4] April
            [5] May
            [6] June
            [7] July
            [8] August
            [9] September
            [10] October
            [11] November
           *[other] December
        }
# Display: the next part of a long screen. review: none
display-more = More
# Display: back to the first part of a long screen, in place of “More” on the last. review: none
display-start = From the top
# Display: which part of a long screen. review: none
display-page = Page { $number } of { $total }

## Quick bar, on every screen

# Quick bar. review: none
bar-help = Help
# Quick bar. review: none
bar-language = Language
# Quick bar. review: none
bar-sound = Sound
# Quick bar. review: none
bar-size = Text size
# Quick bar. review: none
bar-colours = Colours
# Quick bar. review: none
bar-sign-language = Sign language
# Quick bar. review: none
bar-leave = Leave
# Quick bar: the one button in place of the seven, where they have no room. review: none
bar-menu = Menu
# Heading of the page with the seven. review: none
menu-title = Menu: what do you need?

## List of petitions

# Heading that asks. review: none
petitions-title = Which petition would you like to read?
# Said after the heading. review: none
petitions-summary =
    { $total ->
        [one] There is one petition.
       *[other] There are { $total } petitions.
    }
# Said after the heading, to learners. review: none
petitions-hint =
    { $by ->
        [keys] Move with the Up and Down keys. Press Enter to open one.
        [switch] Press the switch when you hear the one that you want.
        [explore] Slide a finger over the screen to hear them. To open the one you heard last, double tap anywhere.
       *[touch] Tap one to open it.
    }
# List of petitions, of one that has such a film, after the number received. review: none
petitions-film = film in sign language
# Signatures received, never a bare number. review: none
received = { received-short }, as of { date }
    .spoken = { received-short.spoken }, as of { date }
# Signatures received, in the list; never a bare number. review: none
received-short =
    { $number ->
        [0] No signatures received yet
        [one] { $number } signature received, not yet checked
       *[other] { $number } signatures received, not yet checked
    }
    .spoken =
        { $number ->
            [0] No signatures received yet
            [one] { $number } signature received, not yet checked
           *[other] { NUMBER($number, useGrouping: 0) } signatures received, not yet checked
        }
# In place of the number when the kiosk has no signed figure. review: none
received-unknown = No confirmed count yet
# Trouble screen: heading. review: none
no-petitions-title = There are no petitions here now
# Trouble screen: reason when nothing was ever loaded. review: none
no-petitions-why = No petitions have been loaded on this kiosk yet.
# Trouble screen: what to do. review: none
no-petitions-do = Please tell the staff. You can come back later. Signatures already given here are not lost.
# Trouble screen and list: the pack is damaged. review: none
pack-damaged = The newest set of petitions is damaged, so it was not used. The staff can copy it again.
# Trouble screen and list: the pack carries no valid signature. review: none
pack-unsigned = The newest set of petitions is not signed by the people who may publish it, so it was not used.
# Trouble screen and list: the pack is older than one already seen. review: none
pack-rolled-back = The set of petitions is older than the one before, so it was not used.
# Trouble screen and list: files of the pack are missing. review: none
pack-incomplete = Parts of the newest set of petitions are missing, so it was not used. The staff can copy it again.
# Trouble screen and list: this is not a pack. review: none
pack-not-a-pack = No set of petitions was found where it should be. The staff can copy it again.

## One petition

# Mark of a sample. review: none
petition-sample = This is a sample to try the kiosk with. Nobody will receive it.
# Said after the title, to learners. review: none
petition-hint =
    { $by ->
        [keys] Press the Down key to hear it part by part. Press the Right key to go on to signing.
        [switch] To hear it, press the switch at “Text”. To go on, press it at “Go to signing”.
        [explore] Swipe right to hear it part by part. To go on, slide a finger to “Go to signing” and double tap.
       *[touch] Read it, then choose “Go to signing”.
    }
# Fact: to whom. review: none
petition-addressee = To
# Fact: who started it. review: none
petition-initiator = Started by
# Fact: last day to sign. review: none
petition-deadline = Open until
# Fact: how many signed. review: none
petition-received = Signed so far
# Button: the Easy Read version. review: none
petition-easy = Easy Read
# Button: back to the full text. review: none
petition-full = Full text
# Main button: towards signing, does not sign. review: none
petition-sign = Go to signing
# Announced after Easy Read was chosen. review: none
easy-read-is = Easy Read. You sign the full text.
# Announced after the full text was chosen. review: none
full-text-is = Full text.
# Trouble screen: heading. review: none
closed-title = This petition is closed
# Trouble screen: explanation. review: none
closed-what = Its last day has passed, so it can no longer be signed. You can read other petitions.
# Trouble screen: main button. review: none
closed-list = See the petitions

## Personal data

# Heading. review: none
notice-title = May your data be used for this petition?
# Said after the heading. review: none
notice-summary = Here is what your data is for and who receives it. Nothing has been asked yet.
# Said after that, to learners. review: none
notice-hint =
    { $by ->
        [keys] Press the Down key to hear it in parts. The Right key goes to “I agree”; Enter chooses it.
        [switch] To hear it, press the switch at “Text”. Then choose “I agree” or “I do not agree”.
        [explore] Swipe right to hear it in parts. “I agree” and “I do not agree” are at the end; a double tap chooses.
       *[touch] “I agree” and “I do not agree” are at the end.
    }
# First paragraph. review: none
notice-1 = To sign, you give the details below. The kiosk seals them as soon as you sign. Nobody can read them here: only the key holders can open them.
# Fact: purpose. review: none
notice-purpose = What for
# Fact: why the name is asked. review: none
notice-name = Your name
# Fact: who gets the data. review: none
notice-receiver = Who receives your data when the petition is handed in
# Fact: who answers for the data. review: none
notice-responsible = Who answers for your data
# Fact: how to reach them. review: none
notice-contact = How to reach them
# Fact: how long it is kept. review: none
notice-retention = How long it is kept
# Value of the fact above. review: none
notice-months =
    { $months ->
        [one] { $months } month after the last day to sign, then it is destroyed
       *[other] { $months } months after the last day to sign, then it is destroyed
    }
# Fact: where the server is. review: none
notice-hub = Where it is stored
# Last paragraph. review: none
notice-voluntary = You do not have to agree. Without your consent nothing is asked and nothing is stored.
# Main button. review: none
notice-agree = I agree
# Button. review: none
notice-refuse = I do not agree
# Announced back on the petition. review: none
consent-refused = You did not agree. Nothing was stored. You can go on reading.

## Questions, one a screen

# Heading that asks. review: none
ask-surname = What is your surname?
# Heading that asks. review: none
ask-given_name = What is your given name?
# Heading that asks. review: none
ask-patronymic = What is your patronymic?
# Heading that asks. review: none
ask-iin = What is your IIN?
    .spoken = What is your I I N?
# Heading that asks. review: none
ask-birth_date = When were you born?
# Heading that asks. review: none
ask-address = What is your address?
# Heading that asks. review: none
ask-contact = How can you be reached?
# Name of the field, also on the review. review: none
field-surname = Surname
# Name of the field, also on the review. review: none
field-given_name = Given name
# Name of the field, also on the review. review: none
field-patronymic = Patronymic
# Name of the field, also on the review. review: none
field-iin = IIN
    .spoken = I I N
# Name of the field, also on the review. review: none
field-birth_date = Date of birth
# Name of the field, also on the review. review: none
field-address = Address
# Name of the field, also on the review. review: none
field-contact = Phone or e-mail
# Hint under the field. review: none
hint-surname = As in your identity document.
# Hint under the field. review: none
hint-given_name = As in your identity document.
# Hint under the field. review: none
hint-patronymic = If you have none, choose “None”.
# Hint under the field. review: none
hint-iin = Twelve digits, as in your identity document.
# Hint under the field. review: none
hint-birth_date = Eight digits: day, month, year. For example 05.11.1984.
    .spoken = Eight digits: two for the day, two for the month, four for the year.
# Hint under the field. review: none
hint-address = Town or village, street, house, flat.
# Hint under the field. review: none
hint-contact = A phone number or an e-mail address.
# Said after the question, to learners. review: none
detail-hint =
    { $by ->
        [keys] Type, then press Enter. Without a keyboard, press the Down key until you hear “Keys on the screen”.
        [switch] Press the switch when you hear “Keys on the screen”. Then choose a row, and a key in it. When you are done, choose “Next”.
        [explore] Find the keys on the screen with a finger and spell your answer. Then find “Next” and double tap.
       *[touch] Tap the keys on the screen, then “Next”.
    }
# Button: leave a question out that need not be answered. review: none
detail-skip = None
    .spoken = None, leave it out
# Announced after an answer was left out; the same words stand on the review. review: none
answer-skipped = { $field }: not given.
# Announced back on the review after an answer was changed. review: none
answer-changed = Changed.
# Announced back on the review where an answer stayed as it was. review: none
answer-kept = Not changed.
# What the field says when nothing was entered. review: none
value-empty = empty
# Spoken in place of secret characters. review: none
value-count =
    { $count ->
        [one] { $count } character entered
       *[other] { $count } characters entered
    }

## On-screen keyboard

# Name of the keyboard. review: none
keyboard = Keys on the screen
# Hint of the keyboard. review: none
keyboard-hint =
    { $by ->
        [keys] Press Enter to go to the keys on the screen, arrows to move, Enter to type, Escape to come back.
        [switch] Choose a row first, then a key in it.
        [explore] Slide a finger over the keys: each one is said. Lift the finger to type the last one.
       *[touch] Tap a key to type it.
    }
# Hint of the keyboard where a key types by a double tap. review: none
keyboard-hint-twice = Slide a finger over the keys: each one is said. Double tap to type the last one.
# Said after the hint of the keyboard, on a question whose answer is not read out. review: none
keyboard-overheard = The keys are named aloud as you pass them; what you type on a real keyboard is not.
# Key: space. review: none
key-space = Space
# Key: delete the character before the caret. review: none
key-erase = Delete
# Key: take the last change back. review: none
key-undo = Undo
    .spoken = Undo the last change
# Key: delete all of the answer. review: none
key-clear = Clear
    .spoken = Delete everything
# Spoken: a key that opens a group of letters; first and last of them. review: none
key-group = { $first } to { $last }
# Key: back from a group of keys. review: none
key-groups = All keys
    .spoken = Back to all keys
# Key: opens the keys for which there was no room. review: none
key-others = Other
    .spoken = Other keys
# Key: caret one to the left. review: none
key-left = ←
    .spoken = Caret left
# Key: caret one to the right. review: none
key-right = →
    .spoken = Caret right
# Key: capital letters. review: none
key-capital = ABC
    .spoken = Capital letters
# Key: small letters. review: none
key-small = abc
    .spoken = Small letters
# Key: Kazakh letters. review: none
key-alphabet-kk = Әә
    .spoken = Kazakh letters
# Key: Russian letters. review: none
key-alphabet-ru = Яя
    .spoken = Russian letters
# Key: English letters. review: none
key-alphabet-en = Ww
    .spoken = English letters
# Key: digits and signs. review: none
key-alphabet-digits = 123
    .spoken = Digits and signs
# Announced after the key. review: none
alphabet-is-kk = Kazakh letters
# Announced after the key. review: none
alphabet-is-ru = Russian letters
# Announced after the key. review: none
alphabet-is-en = English letters
# Announced after the key. review: none
alphabet-is-digits = Digits and signs
# Announced after the key. review: none
capitals-are = Capital letters
# Announced after the key. review: none
smalls-are = Small letters
# Spoken name of the sign “-”. review: none
sign-hyphen = hyphen
# Spoken name of the sign “.”. review: none
sign-stop = full stop
# Spoken name of the sign “,”. review: none
sign-comma = comma
# Spoken name of the apostrophe. review: none
sign-apostrophe = apostrophe
# Spoken name of the sign “@”. review: none
sign-at = at sign
# Spoken name of the sign “_”. review: none
sign-underscore = underscore
# Spoken name of the sign “/”. review: none
sign-slash = slash
# Spoken name of the sign “+”. review: none
sign-plus = plus
# Spoken name of the sign “(”. review: none
sign-bracket-open = open bracket
# Spoken name of the sign “)”. review: none
sign-bracket-close = close bracket
# Spoken name of the sign “№”. review: none
sign-number = number
# Spoken name of the sign “:”. review: none
sign-colon = colon
# Spoken name of the sign “;”. review: none
sign-semicolon = semicolon
# Spoken name of the sign “!”. review: none
sign-exclamation = exclamation mark
# Spoken name of the sign “?”. review: none
sign-question = question mark
# Spoken name of the sign “«”. review: none
sign-quote-open = open quote
# Spoken name of the sign “»”. review: none
sign-quote-close = close quote
# Spoken name of the sign “–”. review: none
sign-dash = dash
# Spoken name of the sign “%”. review: none
sign-percent = percent
# Spoken name of a space when it is typed or passed. review: none
sign-space = space
# Announced: a character that cannot be part of this answer. review: none
typed-not-fit = That character cannot be used here.
# Announced: the field is full. review: none
typed-too-long = The field is full.
# Announced: nothing before the caret to delete. review: none
erased-nothing = There is nothing to delete.
# Announced when a group of keys has opened. review: none
keys-opened = Now choose a key.
# Announced back from a group of keys. review: none
keys-closed = All keys
# Announced. review: none
entry-cleared = Everything was deleted. “Undo” brings it back.
# Announced; what is in the field now is said after it. review: none
undone = Undone.
# Announced. review: none
undo-nothing = There is nothing to undo.
# Button, with speech on: says what was typed. review: none
read-back = Read back
    .spoken = Read back what I typed
# Announced. review: none
read-back-nothing = Nothing has been entered yet.
# Announced: the caret is at the start. review: none
caret-start = Start of the text
# Announced: the caret is at the end. review: none
caret-end = End of the text

## What is wrong with an answer, and what to do

# Error on the question. review: none
problem-surname-empty = The surname is still empty. Please enter it.
# Error on the question. review: none
problem-surname-too_long = The surname is too long. Please shorten it to 60 letters.
# Error on the question. review: none
problem-surname-character = The surname holds a digit or another sign that does not belong there. Please delete it.
# Error on the question. review: none
problem-given_name-empty = The given name is still empty. Please enter it.
# Error on the question. review: none
problem-given_name-too_long = The given name is too long. Please shorten it to 60 letters.
# Error on the question. review: none
problem-given_name-character = The given name holds a digit or another sign that does not belong there. Please delete it.
# Error on the question. review: none
problem-patronymic-empty = The patronymic is still empty. Please enter it.
# Error on the question. review: none
problem-patronymic-too_long = The patronymic is too long. Please shorten it to 60 letters.
# Error on the question. review: none
problem-patronymic-character = The patronymic holds a digit or another sign that does not belong there. Please delete it.
# Error on the question. review: none
problem-iin-empty = The IIN is still empty. Please enter its twelve digits.
    .spoken = The I I N is still empty. Please enter its twelve digits.
# Error on the question. review: none
problem-iin-length = The IIN has twelve digits; { $count } were entered. Please add those that are missing.
    .spoken = The I I N has twelve digits; { $count } were entered. Please add those that are missing.
# Error on the question. review: none
problem-iin-digits = The IIN holds digits only. Please delete what is no digit.
    .spoken = The I I N holds digits only. Please delete what is no digit.
# Error on the question. review: none
problem-iin-century =
    The seventh digit of the IIN is between 1 and 6, but another one was entered. { $by ->
        [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
        [explore] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
        [switch] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
       *[touch] Choose “Show” and compare the number with your identity document.
    }
    .spoken =
        The seventh digit of the I I N is between one and six, but another one was entered. { $by ->
            [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
            [explore] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
            [switch] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
           *[touch] Choose “Show” and compare the number with your identity document.
        }
# Error on the question. review: none
problem-iin-date =
    The first six digits of the IIN are the year, month and day of birth, and those entered are no date. { $by ->
        [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
        [explore] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
        [switch] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
       *[touch] Choose “Show” and compare the number with your identity document.
    }
    .spoken =
        The first six digits of the I I N are the year, month and day of birth, and those entered are no date. { $by ->
            [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
            [explore] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
            [switch] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
           *[touch] Choose “Show” and compare the number with your identity document.
        }
# Error on the question. review: none
problem-iin-checksum =
    One digit of the IIN is probably mistyped. { $by ->
        [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
        [explore] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
        [switch] Delete it with the key “Clear” and enter it again, digit by digit, from your identity document.
       *[touch] Choose “Show” and compare the number with your identity document.
    }
    .spoken =
        One digit of the I I N is probably mistyped. { $by ->
            [keys] Delete it with Backspace and enter it again, digit by digit, from your identity document.
            [explore] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
            [switch] Delete it with the key “Delete everything” and enter it again, digit by digit, from your identity document.
           *[touch] Choose “Show” and compare the number with your identity document.
        }
# Error on the question. review: none
problem-birth_date-empty = The date of birth is still empty. Please enter eight digits.
# Error on the question. review: none
problem-birth_date-date = The date of birth is not a day of the calendar. Please enter day, month and year, for example 05.11.1984.
    .spoken = The date of birth is not a day of the calendar. Please enter two digits for the day, two for the month, four for the year.
# Error on the question. review: none
problem-address-empty = The address is still empty. Please enter it.
# Error on the question. review: none
problem-address-too_long = The address is too long. Please shorten it to 160 characters.
# Error on the question. review: none
problem-address-character = The address holds a character that cannot be used. Please delete it.
# Error on the question. review: none
problem-contact-empty = The phone number or e-mail address is still empty. Please enter one.
# Error on the question. review: none
problem-contact-too_long = The answer is too long. Please enter one phone number or one e-mail address.
# Error on the question. review: none
problem-contact-character = The answer holds a character that cannot be used. Please delete it.
# Error on the question. review: none
problem-contact-contact = This is neither a phone number nor an e-mail address. Please check it.
# Error on the question: twelve digits without a plus are no telephone number here. review: none
problem-contact-iin = Twelve digits are an IIN, not a phone number. Please delete it and enter a phone number, eleven digits, or an e-mail address.
    .spoken = Twelve digits are an I I N, not a phone number. Please delete it and enter a phone number, eleven digits, or an e-mail address.

## Declaration

# Heading that asks. review: none
declaration-title = Do you agree with these words?
# Said after the heading. review: none
declaration-summary = Please read them or hear them. Then you check everything once more, and only after that you sign.
# Said after that, to learners. review: none
declaration-hint =
    { $by ->
        [keys] The Right key goes to “Yes, I agree”; Enter chooses it.
        [switch] To hear it, press the switch at “Text”. Then choose “Yes, I agree” or “No, I do not agree”.
        [explore] Swipe right to hear it in parts. “Yes, I agree” and “No, I do not agree” are at the end; a double tap chooses.
       *[touch] “Yes, I agree” and “No, I do not agree” are at the end.
    }
# Paragraph. review: none
declaration-1 = I support this petition. Nobody has forced or paid me to sign it.
# Paragraph. review: none
declaration-2 = The details I gave are mine and they are true.
# Paragraph. review: none
declaration-3 = I sign this petition once.
# Paragraph, for a collective appeal. review: none
declaration-appeal = Your signature supports a collective appeal. It is not a vote on the state petition portal and not an electronic signature.
# Paragraph, for an informal petition. review: none
declaration-informal = This is an informal wish, not a vote on the state petition portal and not an electronic signature.
# Main button. review: none
declaration-make = Yes, I agree
# Button. review: none
declaration-refuse = No, I do not agree

## Review

# Heading that asks. review: none
review-title = Is everything right?
# Said after the heading, to learners. review: none
review-hint =
    { $by ->
        [keys] Press the Down key to hear each answer. You can change any of them. “Sign the petition” comes after the answers.
        [switch] To hear your answers, press the switch at “Text”. You can change any of them.
        [explore] Swipe right to hear each answer. You can change any of them. “Sign the petition” comes after the answers.
       *[touch] Check each answer. You can change any of them.
    }
# Fact: the petition. review: none
review-petition = Petition
# Value of an answer that was left out. review: none
review-none = not given
# Paragraph: a private check. review: none
review-private = If someone is helping you, you can ask them to step away now and check alone.
# Main button: signs. review: none
review-sign = Sign the petition
# Button. review: none
review-leave = Do not sign
# Announced when Sign is pressed within a second. review: none
sign-too-soon = Not signed yet. To sign, press once more.
# Announced when a finger that was slid to Sign rests there. review: none
sign-rested = Not signed yet. To sign, lift your finger and double tap, or touch the button again and hold still.
# Heading while it is stored. review: none
signing-title = Storing your signature
# Shown while it is stored. review: none
signing-wait = One moment, please. Your signature is being sealed and stored.

## Receipt and goodbye

# Heading. review: none
receipt-title = Your signature is accepted
# Paragraph: what holds. review: none
receipt-stored =
    { $media ->
        [1] It is sealed and stored on this kiosk. When there is a connection, the kiosk sends it to the collection server.
       *[other] It is sealed and stored on this kiosk, with a second copy on a spare memory. When there is a connection, the kiosk sends it to the collection server.
    }
# Fact: the number. review: none
receipt-number = Receipt number
# Name of the QR code. review: none
receipt-qr = QR code for checking
# Paragraph: the number is not needed. review: none
receipt-keep = You do not have to keep the number. It does not show who you are or what you signed.
# Button. review: none
receipt-repeat = Hear the number again
# Announced before the number is said again. review: none
receipt-again = Once more.
# Main button. review: none
receipt-finish = Finish
# Heading. review: none
goodbye-title = Thank you, and goodbye
# Paragraph. review: none
goodbye-1 = Everything you entered has been removed from this screen.
# Paragraph. review: none
goodbye-2 = The kiosk is ready for the next person. It is silent from here; any key, or a finger drawn over the screen, wakes its voice again.
# Paragraph, where speech is off. review: none
goodbye-ready = The kiosk is ready for the next person.
# Main button. review: none
goodbye-end = To the start
# Trouble screen: heading. review: none
storage-failed-title = Your signature was not stored
# Trouble screen: nothing is lost. review: none
storage-failed-kept = What you entered is still here. You can try again or go back and check it.
# Trouble screen: main button. review: none
storage-failed-again = Try again
# Trouble screen: button. review: none
storage-failed-review = Back to checking
# Trouble screen: reason. review: none
storage-full = There is no room left on this kiosk. Please tell the staff.
# Trouble screen: reason. review: none
storage-error = The kiosk could not write to its memory. Please tell the staff.
# Trouble screen: reason. review: none
storage-not-set-up = This kiosk is not set up to take signatures yet. Please tell the staff.

## Leaving and time

# Heading that asks. review: none
leave-title = Leave without signing?
# Paragraph. review: none
leave-what = What you entered will be removed. Nothing has been signed.
# Announced on the first screen. review: none
leave-nothing = You are at the start. There is nothing to leave.
# Heading that asks. review: none
timeout-title = Are you still there?
# Warning, said again with less time. review: none
timeout-left =
    In { $seconds ->
        [60] one minute
        [180] three minutes
        [300] five minutes
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } this visit ends and what you entered is removed. Press any key or touch the screen to stay.
# Main button. review: none
timeout-stay = I am still here
# Announced after any input. review: none
timeout-extended = You have more time. Nothing was lost.

## Help

# Heading. review: none
help-title = Help
# Paragraph. review: none
help-1 = Here you can read or hear petitions and sign them. It takes about five minutes. You can leave at any time.
# Paragraph. review: none
help-2 =
    { $by ->
        [keys] With keys: Up and Down go from item to item. Enter selects. Escape goes back. Right goes to the next screen or to the main button, Left to the previous screen; in a text field they move the caret.
        [explore] Move a finger over the screen to hear what is under it. To open it, tap twice anywhere, or hold your finger still on it. Swipe right or left for the next item or the one before, up or down to change a value.
        [switch] The kiosk goes from item to item. Press the switch at what you want. A group opens first; “Back up one level” leaves it. With two switches, one moves on and the other chooses.
       *[touch] Tap what you want. “More” shows the rest of a long page, and so does a swipe upwards.
    }
# Paragraph. review: none
help-3 =
    { $by ->
        [keys] F1 is help. F2 turns speech on and off. F3 and F4 make it slower and faster, F5 and F6 quieter and louder. F7 pauses.
        [explore] With two fingers, a tap pauses the voice, a swipe up reads from the top, a swipe down reads on from here, and a zigzag goes back. With three fingers, a tap says where you are, and three taps make the screen dark.
        [switch] “Scanning speed”, the last group, changes the pace. If the kiosk stops, a press starts it again. “Help and settings” holds the rest.
       *[touch] The buttons at the lower edge, or the “Menu” there, are on nearly every screen. “Sound” turns on the voice, “Leave” ends the visit.
    }
# Paragraph. review: none
help-4 =
    { $by ->
        [keys] F8 changes the language, F9 the text size, F10 the colours. F11 says where you are. F12 makes the screen dark.
       *[touch] You can use keys as well: Up and Down go from item to item, Enter selects, F1 is help.
    }
# Paragraph. review: none
help-5 =
    { $by ->
        [keys] On the screen: tap what you want. The buttons at the bottom, “Leave” among them, are on nearly every screen; the Down key reaches them too. Kazakh letters can be typed in every language.
       *[touch] Kazakh letters can be typed in every language. “All settings” holds large buttons for unsteady hands, the order of letters, and times for touch, keys and switches.
    }
# Paragraph: reading closely. review: none
help-6 =
    { $by ->
        [keys] To read a text closely, press Enter on it. On a keyboard, Ctrl with Left or Right reads words, Shift with Left or Right letters, Shift with Up or Down sentences. Ctrl with Home reads the whole page, H goes to the next heading. Backspace says the last thing again.
        [explore] To read a text closely, tap twice on it. Then swipe right or left for the next part or the one before, up or down for larger or smaller parts: sentences, words, letters.
        [switch] A text is in the group “Text”: there you choose which part of it is read, or “Read all of it”.
       *[touch] With the voice on, a text can also be heard by sentence, word and letter.
    }
# Button. review: none
help-howto = How to use this kiosk
# Button. review: none
help-keys = What each key does
# Button. review: none
help-settings = All settings
# Heading. review: none
howto-title = How to use this kiosk
# Paragraph. review: none
howto-1 =
    { $by ->
        [keys] Press the Down key to go to the next item, the Up key to go back to the one before.
        [explore] Move a finger over the screen: you hear what is under it. What you heard last stays selected.
        [switch] The kiosk goes from item to item and says each one. Press the switch when it comes to what you want.
       *[touch] Tap what you want. A frame shows where you are.
    }
# Paragraph. review: none
howto-2 =
    { $by ->
        [keys] Press Enter to choose an item. Press Escape to go one step back.
        [explore] Tap twice, anywhere, to open what you heard last. Swipe right for the next item, left for the one before.
        [switch] A group of items opens first, then you choose inside it. “Back up one level” leaves the group.
       *[touch] “Back” goes one step back. Nothing is signed before you choose “Sign the petition”.
    }
# Paragraph. review: none
howto-3 =
    { $by ->
        [keys] F3 makes the voice slower, F4 faster. F5 makes it quieter, F6 louder.
        [explore] A tap with two fingers pauses the voice. “Sound” makes it slower, faster, quieter or louder.
        [switch] “Scanning speed”, the last group, changes the pace. If the kiosk stops, a press starts it again.
       *[touch] “Sound” turns on the voice. “Text size” and “Colours” change what you see. “Sign language” shows films, where there are any.
    }
# Paragraph. review: none
howto-4 =
    { $by ->
        [keys] F1 is help, on every screen. F11 says where you are. Backspace says the last thing again.
        [explore] “Help” is at the lower left of every screen, or in the “Menu” there. A tap with three fingers says where you are.
        [switch] “Help” is in the group “Help and settings”, on nearly every screen.
       *[touch] “Help” is at the lower left of every screen, or in the “Menu” there.
    }
# Paragraph. review: none
howto-5 =
    { $by ->
        [keys] Press the Right key to continue. Nothing is signed before you press Enter on “Sign the petition”.
        [explore] To go on, find “Continue” and tap twice. Nothing is signed before you tap twice on “Sign the petition”.
        [switch] To go on, press at “Continue”. Nothing is signed before you press at “Sign the petition”.
       *[touch] Choose “Continue” when you are ready.
    }
# Button. review: none
howto-practice = Practise first
# Heading. review: none
practice-title = Practise
# Paragraph. review: none
practice-1 = Nothing can go wrong here.
# Paragraph. review: none
practice-2 =
    { $by ->
        [keys] Press the Down key until you hear “Try me”. Then press Enter.
        [explore] Move a finger over the screen until you hear “Try me”. Then tap twice.
        [switch] Wait until you hear “Try me”. Then press the switch.
       *[touch] Tap the button “Try me”.
    }
# Button. review: none
practice-try = Try me
# Result. review: none
practice-not-yet = You have not tried it yet.
# Result. review: none
practice-done =
    { $tries ->
        [one] You chose the button once. That is how every button works.
       *[other] You chose the button { $tries } times. That is how every button works.
    }
# Heading. review: none
keys-title = What each key does
# Paragraph. review: none
keys-1 = Press any key: the kiosk says what it does, and shows it below. Nothing else will happen.
# Paragraph. review: none
keys-2 = Press F1 twice, or choose “Close”, to go back.
# Heading. review: none
sign-language-title = Sign language
# Sign language, name of a sign language by its code. review: none
sign-language-name =
    { $code ->
        [rsl] Russian Sign Language
        [ksl] Kazakh Sign Language
       *[other] sign language ({ $code })
    }
# Sign language and first screen: name of a film. review: none
film-welcome = What this kiosk is
# Sign language: name of a film. review: none
film-list = Choosing a petition
# Sign language: name of a film. review: none
film-reading = Reading a petition
# Sign language: name of a film. review: none
film-consent = What happens with your data
# Sign language: name of a film. review: none
film-details = Entering your details
# Sign language: name of a film. review: none
film-declaration = What you declare
# Sign language: name of a film. review: none
film-review = Checking and signing
# Sign language: name of a film. review: none
film-receipt = Your receipt
# Sign language: name of a film. review: none
film-help = How to use this kiosk
# Sign language: name of a film. review: none
film-settings = Language, sound, text size and colours
# Sign language: name of a film. review: none
film-leave = Leaving, and when time runs out
# Sign language: name of a petition’s film. review: none
film-petition = This petition
# Sign language, under the film: how it stands, and how fast it runs, in hundredths. review: none
film-state =
    { $state ->
        [playing] Playing
        [paused] Paused
       *[ended] Finished
    }{ $speed ->
        [100] { "" }
        [75] {" "}· ¾
       *[50] {" "}· ½
    }
    .spoken =
        { $state ->
            [playing] Playing
            [paused] Paused
           *[ended] Finished
        }{ $speed ->
            [100] { "" }
            [75] , slower
           *[50] , half as fast
        }
# Sign language, of the film. review: none
film-about = Film without sound, { $signed }
# Sign language, spoken: how to operate the film. review: none
film-hint =
    { $by ->
        [keys] { $state ->
            [playing] Press Enter to pause the film.
           *[other] Press Enter to start the film.
        }
        [switch] { $state ->
            [playing] Press the switch to pause the film.
           *[other] Press the switch to start the film.
        }
        [explore] { $state ->
            [playing] Double tap to pause the film.
           *[other] Double tap to start the film.
        }
       *[touch] { $state ->
            [playing] Tap the film to pause it.
           *[other] Tap the film to start it.
        }
    }
# Sign language, button. review: none
film-pause = Pause
# Sign language, button. review: none
film-go-on = Play
# Sign language, button. review: none
film-slower = Slower
# Sign language, button, where the film runs at its slowest. review: none
film-normal = Normal speed
# Sign language, button. review: none
film-replay = From the start
# Sign language, button: from the petition’s film to that of the step. review: none
film-to-step = How to read a petition
# Sign language, button: from the film of the step to the petition’s. review: none
film-to-petition = This petition
# Sign language, where there is no film at all. review: none
film-none = There are no films in sign language on this kiosk yet.
# Sign language, where this film is missing; its name comes first. review: none
film-no-step = { $step }: there is no film in sign language for this step yet.
# Sign language, where the petition has no film. review: none
film-no-petition = There is no film in sign language of this petition yet.
# Sign language, what there is in place of a film. review: none
film-instead-1 = Everything is shown as text, with a picture beside every step. Nothing is told by sound alone.
# Sign language, what there is in place of a film. review: none
film-instead-2 = Every petition can also be read in Easy Read: short sentences, simple words.
# Sign language, where a film is damaged. review: none
film-failed-1 = This film cannot be shown now.
# Sign language, where a film is damaged. review: none
film-failed-2 = What it says is also shown as text. You can go on without it.

## Keys, in the key explorer

# Key explorer, after the name of the key. review: none
explain-next = next item.
# Key explorer, after the name of the key. review: none
explain-previous = previous item.
# Key explorer, after the name of the key. review: none
explain-select = choose this item, or read this text closely.
# Key explorer, after the name of the key. review: none
explain-forward = next screen, or the main button.
# Key explorer, after the name of the key. review: none
explain-back = previous screen.
# Key explorer, after the name of the key. review: none
explain-help = help. Press it again to leave.
# Key explorer, after the name of the key. review: none
explain-speech = speech on or off.
# Key explorer, after the name of the key. review: none
explain-slower = slower.
# Key explorer, after the name of the key. review: none
explain-faster = faster.
# Key explorer, after the name of the key. review: none
explain-quieter = quieter.
# Key explorer, after the name of the key. review: none
explain-louder = louder.
# Key explorer, after the name of the key. review: none
explain-pause = pause or go on.
# Key explorer, after the name of the key. review: none
explain-language = next language.
# Key explorer, after the name of the key. review: none
explain-size = text size.
# Key explorer, after the name of the key. review: none
explain-colours = colours.
# Key explorer, after the name of the key. review: none
explain-where = where am I.
# Key explorer, after the name of the key. review: none
explain-curtain = make the screen dark or visible.
# Key explorer, after the name of the key. review: none
explain-erase = delete the character before the caret.
# Key explorer, after the name of the key. review: none
explain-letter = types in a text field.
# Key explorer, after the name of the key. review: none
explain-caret = moves the caret in a text field.
# Key explorer, after the name of the key. review: none
explain-nothing = does nothing here.
# Key explorer, after the name of the key. review: none
explain-undo = undo the last change in a text field.
# Key explorer, after the name of the key. review: none
explain-erase-next = delete the character after the caret.
# Key explorer, after the name of the key. review: none
explain-erase-word = delete the word before the caret.
# Key explorer, after the name of the key. review: none
explain-verbosity = how much is said.
# Key explorer, after the name of the key. review: none
explain-repeat = say the last thing again.
# Key explorer, after the name of the key. review: none
explain-read-top = read everything from the top.
# Key explorer, after the name of the key. review: none
explain-read-here = read on from here.
# Key explorer, after the name of the key. review: none
explain-next-character = next letter.
# Key explorer, after the name of the key. review: none
explain-previous-character = previous letter.
# Key explorer, after the name of the key. review: none
explain-next-word = next word.
# Key explorer, after the name of the key. review: none
explain-previous-word = previous word.
# Key explorer, after the name of the key. review: none
explain-next-sentence = next sentence.
# Key explorer, after the name of the key. review: none
explain-previous-sentence = previous sentence.
# Key explorer, after the name of the key. review: none
explain-next-paragraph = next paragraph.
# Key explorer, after the name of the key. review: none
explain-previous-paragraph = previous paragraph.
# Key explorer, after the name of the key. review: none
explain-next-heading = next heading.
# Key explorer, after the name of the key. review: none
explain-previous-heading = previous heading.
# Key explorer: the key and what it does. review: none
explain = { $name }: { $what }
# Key explorer: a key that means something else where one types. review: none
explain-and-types = { $name }: { $what } In a text field it types.
# Name of a key; before it what is held with it. review: none
key-name-up = { $held }Up
# Name of a key; before it what is held with it. review: none
key-name-down = { $held }Down
# Name of a key; before it what is held with it. review: none
key-name-left = { $held }Left
# Name of a key; before it what is held with it. review: none
key-name-right = { $held }Right
# Name of a key; before it what is held with it. review: none
key-name-enter = { $held }Enter
# Name of a key; before it what is held with it. review: none
key-name-escape = { $held }Escape
# Name of a key; before it what is held with it. review: none
key-name-pageup = { $held }Page Up
# Name of a key; before it what is held with it. review: none
key-name-pagedown = { $held }Page Down
# Name of a key; before it what is held with it. review: none
key-name-home = { $held }Home
# Name of a key; before it what is held with it. review: none
key-name-end = { $held }End
# Name of a key; before it what is held with it. review: none
key-name-backspace = { $held }Backspace
# Name of a key; before it what is held with it. review: none
key-name-tab = { $held }Tab
# Name of a key; before it what is held with it. review: none
key-name-space = { $held }Space
# Name of a key; before it what is held with it. review: none
key-name-minus = { $held }Minus
# Name of a key; before it what is held with it. review: none
key-name-equals = { $held }Equals
# Name of a key; before it what is held with it. review: none
key-name-comma = { $held }Comma
# Name of a key; before it what is held with it. review: none
key-name-stop = { $held }Full stop
# A key by what is marked on it. review: none
key-name-other = { $held }{ $mark }
# A key of a tactile keypad: what it does is said after it. review: none
key-name-mapped = This key

## Settings

# Heading. review: none
settings-title = All settings
# Button on the page of all settings. review: none
settings-set-touch = Touch
# Beside the button. review: none
settings-set-touch-what = Large buttons, order of letters, times for taps
# Button on the page of all settings. review: none
settings-set-keys = Keys
# Beside the button. review: none
settings-set-keys-what = When a held key repeats, double presses, what each key does
# Button on the page of all settings. review: none ? no settled word for a switch
settings-set-switches = Switches
# Beside the button. review: none
settings-set-switches-what = How fast the kiosk goes from item to item
# Said after the heading of each settings page. review: none
settings-summary = Changes take effect at once. What you entered stays.
# Button. review: none
settings-reset = Reset all settings
# Hint of the button. review: none
settings-reset-hint = Everything under these settings returns to what it was at the start. Language and speech stay.
# Announced. review: none
settings-are-reset = All settings are back to normal. Nothing you entered was lost.
# Heading that asks. review: none
language-title = Which language?
# Announced after the change. review: none
language-is = English
# Heading that asks. review: none
size-title = How large should the text be?
# One of the sizes. review: none
size-choice = Size { $number }
# Announced. review: none
size-is = Text size { $number } of { $total }
# Heading that asks. review: none
colours-title = Which colours?
# One of the palettes. review: none
palette-night = Night blue
# One of the palettes. review: none
palette-day = Day
# One of the palettes. review: none
palette-white-on-black = White on black
# One of the palettes. review: none
palette-black-on-white = Black on white
# One of the palettes. review: none
palette-yellow-on-black = Yellow on black
# One of the palettes. review: none
palette-warm = Warm and soft
# Announced. review: none
palette-is-night = Colours: night blue
# Announced. review: none
palette-is-day = Colours: day
# Announced. review: none
palette-is-white-on-black = Colours: white on black
# Announced. review: none
palette-is-black-on-white = Colours: black on white
# Announced. review: none
palette-is-yellow-on-black = Colours: yellow on black
# Announced. review: none
palette-is-warm = Colours: warm and soft
# Switch. review: none
switch-curtain = Dark screen, for privacy
# Switch. review: none
switch-speech = Speech
# Switch. review: none
switch-aloud = Say my choices aloud
# Switch. review: none
switch-punctuation = Name punctuation marks and capitals
# Switch, page on touch. review: none
switch-tremor = Large buttons, for unsteady hands
# Switch, page on touch. review: none
switch-low = Everything in the lower part of the screen
# Switch, page on touch. review: none
switch-still = Nothing moves by itself
# Switch, page on touch. review: none
switch-wheel = A keyboard with few large keys
# Switch, page on touch. review: none
switch-lift = With speech on, a key types when the finger lifts
# One of three choices. review: none
layout-auto = Order of letters: chosen by the kiosk
# One of three choices. review: none
layout-alphabetical = Order of letters: by the alphabet
# One of three choices. review: none
layout-national = Order of letters: as on a computer
# Heading. review: none
sound-title = Sound
# Heading that asks. review: none
set-touch-title = How should touch work?
# Heading that asks. review: none
set-keys-title = How should keys work?
# Heading that asks. review: none
set-switches-title = How should switches work?
# Name of the value. review: none
slider-rate = Speed of speech
# Name of the value. review: none
slider-volume = Volume
# Name of the value, in seconds. review: none
slider-double_tap = Time for a double tap
# Name of the value, in seconds. review: none
slider-hold = How long to hold a finger to choose
# Name of the value, in seconds. review: none
slider-repeat = A held key repeats after
# Name of the value, in seconds. review: none
slider-strike = Ignore the same key again for
# Name of the value, in seconds. review: none
slider-scan = Time on each item
# Name of the value, in seconds. review: none
slider-scan_first = Extra time on the first item
# Name of the value, in seconds. review: none
slider-debounce = Pause after each press of a switch
# Value of a slider. review: none
of-steps = { $number } of { $total }
# Said after the value, to learners. review: none
hint-slider-rate =
    { $by ->
        [keys] F3 makes it slower, F4 faster. So do the next two buttons.
        [switch] Press the switch at “Slower” or “Faster”.
        [explore] Swipe up for faster, down for slower. So do the next two buttons.
       *[touch] Tap “Slower” or “Faster”.
    }
# Said after the value, to learners. review: none
hint-slider-volume =
    { $by ->
        [keys] F5 makes it quieter, F6 louder. So do the next two buttons.
        [switch] Press the switch at “Quieter” or “Louder”.
        [explore] Swipe up for louder, down for quieter. So do the next two buttons.
       *[touch] Tap “Quieter” or “Louder”.
    }
# Said after the value, to learners. review: none
hint-seconds =
    { $by ->
        [keys] The next two buttons make it shorter and longer.
        [explore] Swipe up or down, or use the next two buttons.
        [switch] The two buttons beside it make it shorter and longer.
       *[touch] Tap “Shorter” or “Longer”.
    }
# Button. review: none
rate-less = Slower
# Button. review: none
rate-more = Faster
# Button. review: none
volume-less = Quieter
# Button. review: none
volume-more = Louder
# Button beside a value in seconds; said with the name of the value. review: none
seconds-less = Shorter
# Button beside a value in seconds; said with the name of the value. review: none
seconds-more = Longer
# Sound page: how much is said. review: none
verbosity-learner = Say everything, with hints
# Sound page: how much is said. review: none
verbosity-normal = Say everything, without hints
# Sound page: how much is said. review: none
verbosity-brief = Say only the names
# Announced. review: none
rate-is = Speed { $number } of { $total }
# Announced. review: none
volume-is = Volume { $number } of { $total }
# Announced, and shown beside “Sound”. review: none
verbosity-is-learner = Everything is said, with hints.
# Announced, and shown beside “Sound”. review: none
verbosity-is-normal = Everything is said, without hints.
# Announced, and shown beside “Sound”. review: none
verbosity-is-brief = Only names are said.
# Announced. review: none
punctuation-on = Punctuation marks and capitals are named.
# Announced. review: none
punctuation-off = Punctuation marks and capitals are not named.
# Announced. review: none
speech-on =
    { $by ->
        [explore] Speech is on. Slide a finger over the screen to hear what is there. A double tap chooses.
       *[touch] Speech is on.
    }
# Announced, the last thing said. review: none
speech-off =
    { $by ->
        [keys] Speech is off. Press F2 to turn it on.
        [switch] Speech is off.
       *[touch] Speech is off. Now one tap chooses.
    }
# Beside the sign that tells who hears, while nothing is said. review: none
hearing-nobody =
    { $by ->
        [keys] Speech is off. Press F2 to turn it on.
       *[touch] Speech is off.
    }
# Announced when a letter that turns speech off was pressed where nothing is typed. review: none
speech-off-asked = Press the same key again to turn speech off.
# Announced. review: none
curtain-on =
    { $by ->
        [keys] The screen is dark. Press F12 to see it again.
        [explore] The screen is dark. To see it again, tap three times with three fingers, or turn off “Dark screen, for privacy” under “Colours”.
        [switch] The screen is dark. To see it again, turn off “Dark screen, for privacy” under “Colours”.
       *[touch] The screen is dark. Tap anywhere to see it again.
    }
# Announced. review: none
curtain-off = The screen is visible.
# Announced after a setting in seconds was changed. review: none
seconds-are = { $seconds } s
    .spoken =
        { $seconds ->
            [one] { $seconds } second
           *[other] { $seconds } seconds
        }
# Announced: the setting is off, nothing is waited for. review: none
seconds-none = off
# Announced after a setting in seconds was changed: its name and its value. review: none
seconds-now = { $name }: { $value }
# Announced. review: none
tremor-on = Large buttons for unsteady hands are on.
# Announced. review: none
tremor-off = Large buttons for unsteady hands are off.
# Announced. review: none
low-on = Everything now stands in the lower part of the screen.
# Announced. review: none
low-off = The whole screen is used again.
# Announced. review: none
still-on = Nothing on the screen moves by itself.
# Announced. review: none
still-off = Films start by themselves again.
# Announced. review: none
wheel-on = The keyboard shows a few large keys at a time.
# Announced. review: none
wheel-off = The keyboard shows all keys at once.
# Announced. review: none
lift-on = A key types when you lift your finger from it.
# Announced. review: none
lift-off = A key types when you tap twice.
# Announced. review: none
layout-is-auto = The kiosk chooses the order of the letters.
# Announced. review: none
layout-is-alphabetical = Letters are in the order of the alphabet.
# Announced. review: none
layout-is-national = Letters stand as on a computer keyboard.
# Announced: an engine failed twice over one text. review: none
speech-failed = This text could not be said aloud. You can read it on the screen, or go on.
# Announced. review: none
aloud-on = Your choices will be said aloud.
# Announced. review: none
aloud-off = Your choices will not be said aloud. You can change this under “Sound”.
# Heading that asks; reveals nothing. review: none
loudspeaker-title = May I speak aloud here?
# Paragraph. review: none
loudspeaker-1 = People near you may hear which petition you read and the name you enter. Your IIN, date of birth and phone number are not read out.
    .spoken = People near you may hear what you read and enter. Your I I N, date of birth and phone number are not read out.
# Paragraph. review: none
loudspeaker-2 = If you have headphones, plug them in now: then only you hear. Your answer holds until you leave.
# Main button. review: none
loudspeaker-allow = Yes, aloud
# Button. review: none
loudspeaker-refuse = No, only buttons
    .spoken = No, only buttons and help
# Heading. review: none
sound-missing-title = There is no sound
# Paragraph. review: none
sound-missing-1 = The kiosk has no loudspeaker or headphones now. Please tell the staff.
# Paragraph. review: none
sound-missing-2 = You can go on without sound. When sound comes back, speech goes on by itself.
# Announced. review: none
sound-found = Sound is back.
# Announced. review: none
headphones-in = Headphones are plugged in. Only you hear what is said.
# Announced; reveals nothing. review: none
headphones-out = Headphones are unplugged. The voice now comes from the loudspeaker.
# Announced when a voice failed and another one speaks. review: none
voice-changed = The voice has changed: the one before stopped working.
# Shown when no voice works any more. review: none
voice-lost = The voice stopped working. Please tell the staff. You can go on without sound.

## Said and shown in passing

# Announced on “hear the number again” where nothing private is said aloud. review: none
receipt-withheld = The number is not said aloud. To hear it, plug in headphones, or turn on speaking aloud under “Sound”.
# Announced when Right is pressed on the review. review: none
review-first = Check the answers first: press the Down key. The button to sign comes after them.
# Announced when the page that is open is asked for again. review: none
page-is-open =
    { $by ->
        [keys] You are on this page already. Escape closes it.
       *[touch] You are on this page already. “Close” closes it.
    }

# Announced when an exploring finger finds the button “More”; its words are given. review: none
more-touched = { $name }: button for the next part of this page. Double tap to go there.
# Announced past the last item. review: none
last-item = That was the last item.
# Announced past the first item. review: none
first-item = That was the first item.
# Announced at the edge of the keyboard. review: none
edge-left = Left edge
# Announced at the edge of the keyboard. review: none
edge-right = Right edge
# Announced at the edge of the keyboard. review: none
edge-top = Top row
# Announced at the edge of the keyboard. review: none
edge-bottom = Bottom row
# Announced when Right leads nowhere. review: none
no-next-screen = There is no next screen here. Choose an item with Enter.
# Announced when Left or Escape leads nowhere. review: none
no-previous-screen = There is no previous screen here.
# Announced on Enter over plain text. review: none
not-a-control = This is text. There is nothing to choose here.
# Announced on a key without meaning. review: none
key-means-nothing = This key does nothing here. F1 is help.
# Announced on “where am I”. review: none
where = { $place }. Item { $number } of { $total }.
# Announced on “where am I”: names of the answers, never the answers. review: none
where-entered = Entered so far: { $fields }.
# Announced on “where am I”. review: none
where-entered-nothing = Nothing has been entered yet.
# Announced on “where am I” while a masked value is shown. review: none
where-shown-for =
    { $seconds ->
        [one] It stays visible for { $seconds } more second.
       *[other] It stays visible for { $seconds } more seconds.
    }
# Announced where there is no text to read. review: none
reading-nothing = There is no text to read here.
# Announced before the first part of a text. review: none
reading-start = This is the beginning.
# Announced past the last part of a text. review: none
reading-end = This is the end.
# Announced where no heading follows. review: none
reading-no-heading = There is no further heading this way.
# Said when close reading begins. review: none
close-reading-learner =
    { $by ->
        [explore] Reading by sentence. Swipe right for the next sentence, left for the one before. Swipe down for smaller parts, words and letters, up for larger ones. A double tap reads on to the end. Slide a finger over the screen to leave.
       *[touch] Reading by sentence. Up and Down go to the sentence before and after. Right chooses smaller parts, words and letters, Left larger ones. Enter reads on to the end. Escape goes back.
    }
# Said when close reading begins. review: none
close-reading-brief = By sentence
# Announced when close reading ends. review: none
close-reading-over =
    { $by ->
        [explore] Swiping right and left goes from item to item again.
       *[touch] Up and Down go from item to item again.
    }
# Said when a unit of reading was chosen. review: none
unit-character = Letters
# Said when a unit of reading was chosen. review: none
unit-word = Words
# Said when a unit of reading was chosen. review: none
unit-sentence = Sentences
# Said when a unit of reading was chosen. review: none
unit-paragraph = Paragraphs
# Announced where there is no smaller unit. review: none
unit-smallest = Letters are the smallest parts.
# Announced where there is no larger unit. review: none
unit-largest = Paragraphs are the largest parts.
# Announced when a value is masked again. review: none
hidden-again = Hidden again.
# Spoken where the loudspeaker may not say it. review: none
withheld = not said aloud
# Spoken in place of a text that the loudspeaker may not say. review: none
withheld-text =
    { $role ->
        [heading] A heading that is not said aloud
        [image] A picture that is not described aloud
       *[other] A text that is not said aloud
    }
# Said after that, to learners. review: none
withheld-hint = To hear it, plug in headphones, or choose “Say my choices aloud” under “Sound”.
# Spoken and shown when speech is paused. review: none
speech-paused =
    { $by ->
        [explore] Paused. Tap with two fingers to go on.
        [switch] Paused. Press the switch to go on.
       *[touch] Paused. Press F7 to go on.
    }
# Announced to those who know the keys. review: none
speech-paused-brief = Paused.

## How a node sounds

# Spoken after the name. review: none
role-button = button
# Spoken after the name. review: none
role-heading = heading
# Spoken after the name. review: none
role-text_input = text field
# Spoken after the name. review: none
role-radio_button = choice
# Spoken after the name. review: none
role-check_box = switch
# Spoken after the name. review: none
role-slider = slider
# Spoken after the name. review: none
role-image = picture
# Spoken after the name. review: none
role-video = film
# Spoken after the name. review: none
state-checked =
    { $role ->
        [check_box] on
       *[other] chosen
    }
# Spoken after the name. review: none
state-unchecked =
    { $role ->
        [check_box] off
       *[other] not chosen
    }
# Spoken after the name. review: none
state-invalid = needs to be corrected
# Said last, to learners. review: none
hint-button =
    { $by ->
        [keys] Press Enter to choose it.
        [switch] Press the switch when you hear it.
        [explore] Double tap to choose it.
       *[touch] Tap it to choose it.
    }
# Said last, to learners. review: none
hint-radio_button =
    { $by ->
        [keys] Press Enter to choose it.
        [switch] Press the switch when you hear it.
        [explore] Double tap to choose it.
       *[touch] Tap it to choose it.
    }
# Said last, to learners. review: none
hint-check_box =
    { $by ->
        [keys] Press Enter to switch it.
        [switch] Press the switch when you hear it.
        [explore] Double tap to switch it.
       *[touch] Tap it to switch it.
    }
# Said last, once in a visit, to learners with keys. review: none
hint-text =
    { $by ->
        [explore] To hear a text by sentence, word or letter, double tap when you hear it.
       *[touch] To hear a text by sentence, word or letter, press Enter on it.
    }
# Spoken position of a petition in the list. review: none
position = Petition { $number } of { $total }
# Spoken position of one of several choices. review: none
position-choice = { $number } of { $total }
# Said after a capital letter. review: none
capital = capital
# Said after a letter that is spelled. review: none
spelled = as in { $word }
# Spelling words, one for each letter; after “=” the name of a sign. Never shown as a whole. review: none
spelling-words = A Alfa · B Bravo · C Charlie · D Delta · E Echo · F Foxtrot · G Golf · H Hotel · I India · J Juliett · K Kilo · L Lima · M Mike · N November · O Oscar · P Papa · Q Quebec · R Romeo · S Sierra · T Tango · U Uniform · V Victor · W Whiskey · X X-ray · Y Yankee · Z Zulu
# Spoken: a character was deleted. review: none
erased = { $sign } deleted
# Spoken: a secret character was deleted. review: none
erased-hidden = deleted

## Scanning with switches

# Announced when a switch is first pressed. review: none
scan-started = Scanning has begun. Press the switch when you hear what you want. If you have a second switch, press that one too.
# Announced after three rounds of scanning without a press. review: none
scan-rests = Scanning has stopped. Press the switch to go on.
# Announced: only one switch is used. review: none
scan-one = One switch: scanning moves by itself, a press chooses.
# Announced: two switches are used. review: none
scan-two = Two switches: one moves on, the other chooses.
# Name of a group in scanning, by its first and last. review: none
scan-group = { $first } … { $last }
    .spoken = { $first } to { $last }
# Scanning: everything there is to read on the screen. review: none
scan-text = Text
# Scanning, in the group of the text: read all of it. review: none
scan-read = Read all of it
# Scanning: the quick bar as one group. review: none
scan-bar = Help and settings
# Scanning, last group: how fast it is and by how many switches. review: none
scan-pace = Scanning speed
# Scanning, in that group. review: none
scan-slower = Slower
# Scanning, in that group. review: none
scan-faster = Faster
# Scanning, in that group: move by itself. review: none
scan-to-one = Choose with one switch
# Scanning, in that group: one switch moves, one chooses. review: none
scan-to-two = Choose with two switches
# Scanning, last in every group. review: none
scan-up = Back up one level
# Scanning: stands in the name of a group for a text that is not said aloud. review: none
scan-own = a text that is not said aloud
# Scanning: the row of letters and names that probably come next. review: none
scan-likely = Likely next
# Set-up of a keypad, for staff: heading of the first page. review: none
setup-welcome = Setting up the keypad
# Set-up, first page: each language says how it is chosen. review: none
setup-choose = For English, press any key of the keypad until you hear “English”, then wait.
# Set-up, first page, after a key was pressed. review: none
setup-chosen = Wait to go on in English. Press any key for the next language.
# Set-up: what is to be done now. review: none
setup-press =
    { $function ->
        [headphones-in] Plug headphones into the keypad.
        [headphones-out] Unplug the headphones from the keypad.
       *[other] Press this key: { $name }.
    }
# Set-up: what to do where there is none. review: none
setup-none =
    { $function ->
        [headphones-in] If it has no socket, or nothing happens, hold any key for two seconds, or wait.
        [headphones-out] If nothing happens, hold any key for two seconds, or wait.
       *[other] If there is no such key, hold any key for two seconds, or wait half a minute.
    }
# Set-up: how far it is. review: none
setup-place = Key { $number } of { $total }
# Set-up: button. review: none
setup-skip = There is no such key
# Set-up: button, back to the key before. review: none
setup-before = The key before
# Set-up: button. review: none
setup-stop = Leave without saving
# Set-up, announced: the key is known. review: none
setup-given = { $name }: set.
# Set-up, announced: there is no such key. review: none
setup-skipped = { $name }: left out.
# Set-up, announced: a key is given twice. review: none
setup-twice = This key was given already, to: { $name }. Press another one, or this one again to change it.
# Set-up, announced: a key such as Shift. review: none
setup-modifier = This key only changes other keys. Press another one.
# Set-up, last page: heading. review: none
setup-done = Are these keys right?
# Set-up, last page: said after the heading. review: none
setup-count =
    { $count ->
        [0] No key was set.
        [one] { $count } key was set. Try it: it works here already.
       *[other] { $count } keys were set. Try them: they work here already.
    }
# Set-up, last page: everybody needs these. review: none
setup-lost = No key is left for { $names }. Nobody could finish a visit with these keys.
# Set-up, last page. review: none
setup-half = The keypad told only one of plugging in and unplugging headphones. Then the kiosk could speak aloud by mistake.
# Set-up: main button of the last page. review: none
setup-keep = Save
# Set-up: button of the last page. review: none
setup-again = Begin again
# Set-up: heading, the end. review: none
setup-kept = The keys are saved
# Set-up: the end. review: none
setup-kept-what = The kiosk uses them from its next start. Restart it now.
# Set-up: heading, the file could not be written. review: none
setup-failed = The keys could not be saved
# Set-up: what to do then. review: none
setup-failed-what = The disk is full or cannot be written. The keys that were set before still hold.
# Set-up: heading, the end without saving. review: none
setup-over = The set-up is over
# Set-up: the end without saving. review: none
setup-over-what = Nothing was saved. The keys do what they did before.
# What a key of a keypad does, in its set-up. review: none
function-up = Up
# What a key of a keypad does, in its set-up. review: none
function-down = Down
# What a key of a keypad does, in its set-up. review: none
function-left = Left
# What a key of a keypad does, in its set-up. review: none
function-right = Right
# What a key of a keypad does, in its set-up. review: none
function-select = Select
# What a key of a keypad does, in its set-up. review: none
function-back = Back
# What a key of a keypad does, in its set-up. review: none
function-help = Help
# What a key of a keypad does, in its set-up. review: none
function-louder = Louder
# What a key of a keypad does, in its set-up. review: none
function-quieter = Quieter
# What a key of a keypad does, in its set-up. review: none
function-faster = Faster
# What a key of a keypad does, in its set-up. review: none
function-slower = Slower
# What a key of a keypad does, in its set-up. review: none
function-pause = Pause
# What a key of a keypad does, in its set-up. review: none
function-repeat = Say it again
# What a key of a keypad does, in its set-up. review: none
function-language = Language
# What a key of a keypad does, in its set-up. review: none
function-size = Text size
# What a key of a keypad does, in its set-up. review: none
function-colours = Colours
# What a key of a keypad does, in its set-up. review: none
function-where = Where am I
# What a key of a keypad does, in its set-up. review: none
function-curtain = Dark screen
# What a key of a keypad does, in its set-up. review: none
function-speech = Speech on and off
# What a key of a keypad does, in its set-up. review: none
function-switch-move = Switch: move on
# What a key of a keypad does, in its set-up. review: none
function-switch-select = Switch: choose
# What a key of a keypad does, in its set-up. review: none
function-headphones-in = Headphones plugged in
# What a key of a keypad does, in its set-up. review: none
function-headphones-out = Headphones unplugged
