/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text that a PDF says, which is the letter's, in its order and whole, in every script. */

#include <string.h>

#include "plea-document.h"
#include "plea-test-content.h"
#include "plea-test-letter.h"

static const char *const address[] = { "Министр", "1 Street", "London", NULL };

/* Composed, with one space between words, and without what has no shape, but for what parts and
 * joins letters within a word. (What joins emoji is there only where a font has these.) */
static char *
normalise (const char *text)
{
  g_autoptr (GRegex) shapeless = g_regex_new (
      "(?<=\\p{So})\\x{200d}|(?![\\x{200c}\\x{200d}])[\\p{Cf}\\x{fe0f}]", 0, 0, NULL);
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s\\x{2028}]+", 0, 0, NULL);
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *shaped = g_regex_replace_literal (shapeless, composed, -1, 0, "", 0, NULL);

  return g_strstrip (g_regex_replace_literal (spaces, shaped, -1, 0, " ", 0, NULL));
}

static PleaDocument *
make_document (const PleaTestLetter *letter, PleaDraft *draft, const char *format, const char *font)
{
  PleaStyle style = plea_test_letter_get_style (format);
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);

  g_object_set (sender, "name", "Ada Example", "town", "75011 Paris", "country", "FR", NULL);
  style.font = plea_font_find (font);
  g_ptr_array_add (letters, plea_test_letter_compose (letter, draft, sender));

  return plea_document_new (letters, &style);
}

static void
check (const char *language, const char *words, const char *format, const char *font)
{
  g_autofree char *body = g_markup_printf_escaped (
      "<p>%s</p><demands><lead-in>%s</lead-in><demand>%s</demand></demands>", words, words, words);
  PleaTestLetter letter = { language, address, NULL, body };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *said = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_object_set (draft, "own-words", words, "subject", words, NULL);
  document = make_document (&letter, draft, format, font);
  pdf = plea_document_to_pdf (document, NULL);
  composed = plea_letter_to_text (plea_document_get_letters (document)->pdata[0]);
  said = plea_test_content_read (pdf);
  expected = normalise (composed);
  found = normalise (said);
  g_assert_cmpstr (found, ==, expected);
}

/* Numbers and names in Latin letters among those of the language, what stands round them, spaces
 * that do not break, and what looks different from how it is written. */
static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "hi", "श्री Alexei Navalny (क्रमांक 128.1) को २४ मार्च 2016: “क्षमा” और ‘द्वितीय’, कृत्रिम, "
            "र्‍य, "
            "हिन्दी‌भाषा 10 000 रु॰" },
    { "bn", "আমি Elena Milashina (১২৮.১ / 128.1) সম্পর্কে ১৬ মার্চ ২০১৬ লিখছি: ‘জ্ঞান’, স্ত্রী, "
            "র‍্যাব, "
            "ছোট্ট ৳10 000।" },
    { "my",
      "ကျွန်တော်သည် Elena Milashina (၁၂၈.၁ / 128.1) အကြောင်း ၂၀၁၆ ခုနှစ်။ ကြွေး၊ မြို့၊ ဩဇာ၊ သတ္တဝါ၊ အင်္ဂလိပ်။" },
    { "ta", "நான் Elena Milashina (128.1) பற்றி 16 மார்ச் 2016: “ஸ்ரீ” கொடுமை, போராட்டம், கௌரவம் 10 000." },
    { "ur", "میں ایلینا Elena Milashina (128.1) کے بارے میں ۱۶ مارچ 2016ء: “انصاف”، +20 2 1234567، "
            "(۱) پہلا، ہمہ‌گیر 10 000؟" },
    { "ar", "أكتب بشأن Elena Milashina (المادة 128.1) في 16 مارس 2016: «العدالة»، +20 2 1234567، "
            "(1) أولاً، (٢) لا إله، الله 10 000؟" },
    { "he", "אני כותב על Elena Milashina (סעיף 128.1) ביום 16 במרץ 2016: “צדק”, טל׳ +972 2 "
            "1234567, (1) שָׁלוֹם, צה״ל 10 000? A ו־B" },
    { "fa", "درباره Elena Milashina (ماده 128.1) می‌نویسم: «عدالت»، (۱) نخست، "
            "+98 "
            "21 "
            "1234567 "
            "خانه‌ها 10 000؟" },
    { "ps",
      "زه د Elena Milashina (128.1) په اړه لیکم: «عدالت» (۱) لومړی، +93 20 1234567، ښځې، ږغ." },
    { "km",
      "ខ្ញុំសរសេរអំពី Elena Milashina (១២៨.១ / 128.1) នៅថ្ងៃទី១៦៖ ស្ត្រី, ព្រះរាជាណាចក្រ, ភ្នំពេញ។ ១០ ០០០ ៛" },
    { "th",
      "ข้าพเจ้าเขียนเกี่ยวกับ Elena Milashina (๑๒๘.๑ / 128.1): “น้ำใจ” กำลัง ทั้งนี้ ๆ ฯลฯ 10 000 บาท ปู่ ฐิติ ญู" },
    { "bo", "ངས་ Elena Milashina (༡༢༨ / 128.1) སྐོར་ ༢༠༡༦ ལོའི་ཟླ་ ༣ ཚེས་ ༡༦ རྒྱལ་སྤྱིའི་ཐོབ་ཐང༌། བསྒྲུབས། ཧཱུྃ།" },
    { "te", "నేను Elena Milashina (128.1): “న్యాయం” స్త్రీ క్షమ కృష్ణ రాస్తున్నాను 10 000." },
    { "fr", "J’écris au sujet d’Elena Milashina : « justice » ; plus de 10 000 personnes ! "
            "L’efficacité, l’œuvre ? « Oui », n° 128.1" },
    { "ka", "ვწერ Elena Milashina-ს (128.1) შესახებ: „სამართალი“ 10 000." },
    { "hy", "Գրում եմ Elena Milashina-ի (128.1) մասին․ «արդարություն» և 10 000։" },
    { "am", "ስለ Elena Milashina (128.1) እጽፋለሁ፤ “ፍትህ”፣ ፲፮ ቀን 2016። 10 000" },
    { "zh", "我写信谈 Elena Milashina（第128.1条），2016年3月16日：“正义”、10 000人。" },
    { "ko", "Elena Milashina(제128.1조)에 대해 씁니다: “정의” 10 000명." },
    { "en", "oﬃce, efficient, fluffy, e\u0301tude, 10 000, Ha\u0323san, Nguyễn Thị Hằng, Əliyev" },
    { "en", "❤ 🕊 ✊🏽 ❤️ 👩‍👩‍👧 🇺🇦 1️⃣ end" },
  };
  static const char *const formats[] = { "plain-a4", "plain-letter" };
  static const char *const fonts[] = { "serif", "sans", "book", "large" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fonts); j++)
      check (cases[i][0], cases[i][1], formats[j % 2], fonts[j]);
}

static void
test_scripts (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scripts.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#')
      {
        g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);

        check (parts[0], parts[2], "plain-a4", "serif");
      }
}

/* Boxes for what no font has say what they stand for, not the number in them; where there is a font
 * for it, it is a picture as sharp as the printer. */
static void
test_emoji (void)
{
  PleaTestLetter letter = { "en", address, NULL, "<p>\xe2\x9c\x8a</p>" };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = make_document (&letter, draft, "plain-a4", "serif");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *said = NULL;
  g_auto (GStrv) warnings = NULL;

  pdf = plea_document_to_pdf (document, NULL);
  said = plea_test_content_read (pdf);
  warnings = plea_document_get_warnings (document);
  g_assert_nonnull (strstr (said, "\n\xe2\x9c\x8a\n"));
  g_assert_null (strstr (said, "270A"));
  if (warnings[0] == NULL)
    g_assert_cmpint (plea_test_content_get_picture_width (pdf), >=, 60);
  else
    g_assert_nonnull (strstr (warnings[0], "U+270A"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/words", test_words);
  g_test_add_func ("/content/scripts", test_scripts);
  g_test_add_func ("/content/emoji", test_emoji);

  return g_test_run ();
}
