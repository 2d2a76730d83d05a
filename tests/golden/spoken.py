"""Prints the syllables that eSpeak NG speaks in the most frequent words of a language, for `syllables_against`.

    pip install wordfreq==3.1.1 espeakng-loader==0.2.4
    python tests/golden/spoken.py de > de.tsv
    cargo run -p lexometer-tests --example syllables_against -- de de.tsv

espeakng-loader 0.2.4 holds eSpeak NG 1.52.0 and its data. Portuguese is spoken by the Brazilian voice: the European one drops
the first vowel of `estado`, which dictionaries divide off. The words are those of wordfreq's 30,000 most frequent that have two
letters or more (of a letter alone eSpeak says the name: "é agudo") and nothing but letters of the language: Latin ones of any
kind, or those of the Russian or the Ukrainian alphabet (others eSpeak says in English, or spells). Each is spoken by
itself. Abbreviations and foreign words stay in, spelled or spoken as eSpeak does, and so does a word that it says nothing of. A
line is `word<TAB>syllables<TAB>phonemes`.

A syllable is a phoneme whose signs (IPA) have a vowel among them, whatever it begins with: eSpeak has phonemes such as `ja` and
`əl`. Diphthongs are one phoneme. No syllables are

- the names of languages, `(en)`, that eSpeak puts around words which it takes for foreign;
- in Portuguese, `ə`: with it eSpeak joins an `r` to the next consonant, "poɾ(ə)ta"; the unstressed vowels of Portuguese are
  others. (In Italian and Russian eSpeak joins with the same phoneme, but writes no sign for it.)
- in Russian, `ɪ^`: with it eSpeak softens the `r` of `рь`, "tʲipʲer(ɪ^)"; the letter `ь` is no vowel;
- in Spanish and Italian, an `i` or `u` without stress beside another vowel. eSpeak writes many of their diphthongs as two
  vowels, "n_ʊ_ˈɔ_v_o"; their grammars divide "nuo-vo" and "lue-go", but where it is stressed "pa-u-ra" and "su-o";
- in French, `y` before a vowel. eSpeak has no ɥ: it writes "l_y_ˈi" for what dictionaries give as [lɥi]. After a consonant with
  `ʁ` or `l` it is a glide before `i` only: "bruit" [bʁɥi], but "cruel" [kʁyɛl].
"""

import ctypes
import sys
import unicodedata
from importlib.metadata import version

import espeakng_loader
import wordfreq

PACKAGES = {"wordfreq": "3.1.1", "espeakng-loader": "0.2.4"}
VOICES = {"pt": "pt-br"}
ALPHABETS = {"ru": set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), "uk": set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")}
VOWELS = set("aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻ")
SYLLABIC = "\u0329"
# Vowels that eSpeak puts beside an r, and that are no syllables.
BESIDE_R = {"pt": "ə", "ru": "ɪ^"}

# Of eSpeak's speak_lib.h: no sound, no exit, text in UTF-8, and phonemes in IPA with underscores between them.
RETRIEVAL, DONT_EXIT, UTF8, IPA = 1, 0x8000, 1, ord("_") << 8 | 2


def start(voice):
    espeak = ctypes.CDLL(espeakng_loader.get_library_path())
    espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
    data = espeakng_loader.get_data_path().encode()
    if espeak.espeak_Initialize(RETRIEVAL, 0, data, DONT_EXIT) < 0 or espeak.espeak_SetVoiceByName(voice.encode()) != 0:
        sys.exit(f"eSpeak NG does not speak {voice}")
    return espeak


def phonemes(espeak, word):
    text = ctypes.c_char_p(word.encode())
    spoken = []
    # A clause a call, until no text is left.
    while text:
        clause = espeak.espeak_TextToPhonemes(ctypes.byref(text), UTF8, IPA)
        spoken += unicodedata.normalize("NFD", clause.decode()).replace(" ", "_").split("_")
    return spoken


def is_word(word, alphabet):
    letters = (letter in alphabet if alphabet else unicodedata.name(letter).startswith("LATIN") for letter in word)
    return len(word) > 1 and word.isalpha() and all(letters)


def is_vowel(phoneme):
    return SYLLABIC in phoneme or not VOWELS.isdisjoint(phoneme)


def is_glide(before, phoneme, after, language):
    """Whether a vowel is none by its place: after the phonemes `before`, in which glides are `j`, and before `after`."""
    if language == "fr":
        cluster = len(before) > 1 and before[-1] in ("ʁ", "l") and not is_vowel(before[-2])
        return phoneme == "y" and is_vowel(after) and (after.strip("ˈˌ") == "i" or not cluster)
    if language in ("es", "it"):
        return phoneme.strip("ː") in ("i", "ɪ", "u", "ʊ") and (is_vowel(after) or (before and is_vowel(before[-1])))
    return False


def syllables(spoken, language):
    count, foreign, before = 0, False, []
    spoken = [phoneme for phoneme in spoken if phoneme]
    for phoneme, after in zip(spoken, [*spoken[1:], ""]):
        if phoneme.startswith("("):
            foreign = not foreign
        elif is_vowel(phoneme) and (foreign or phoneme != BESIDE_R.get(language)):
            if not foreign and is_glide(before, phoneme, after, language):
                phoneme = "j"
            else:
                count += 1
        before.append(phoneme)
    return count


def main():
    for package, wanted in PACKAGES.items():
        if version(package) != wanted:
            sys.exit(f"the figures are of {package} {wanted}, not {version(package)}")
    language = sys.argv[1]
    espeak = start(VOICES.get(language, language))
    for word in wordfreq.top_n_list(language, 30_000):
        if is_word(word, ALPHABETS.get(language)):
            spoken = phonemes(espeak, word)
            print(word, syllables(spoken, language), "_".join(spoken), sep="\t")


main()
