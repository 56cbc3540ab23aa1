package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first screen, the lessons and both languages. */
@InOneBrowser
class PageWordsTest extends PageInBrowser {
    @Test
    void theFirstScreenNamesWhatIsSeenAndItsButtonPlaysAYear() {
        browser.click("#explain-page");
        assertThat(browser.eval(
                        "[...document.querySelectorAll('.labelled span')].map(one => one.textContent).sort().join()"))
                .isEqualTo("bone,disc,epidural space,fragment,nerve sac");
        browser.click("#watch");
        browser.waitFor("frame.playing && frame.rows > 3");
        assertThat(browser.eval("$('first').open + document.activeElement.id")).isEqualTo("falseplay");
        browser.click("#play");
        browser.waitFor("!frame.playing");
        browser.click("#explain-page");
        browser.press("Escape");
        browser.waitFor("!$('first').open && document.activeElement.id === 'explain-page'");
        assertThat(browser.eval("$('play').textContent")).isEqualTo("Play");
    }

    /** A lesson that names what is not there is refused at once, so a few days and two of many runs show that it runs. */
    @Test
    void everyStepOfEveryLessonCanBeDone() {
        browser.eval("void parts.lessons.lessons.forEach(lesson => lesson.steps.forEach(({ run }) => {"
                + " run.until_d = 2; run.seeds &&= 2; run.members = run.members?.slice(0, 2); }))");
        browser.click("#tab-lessons");
        int lessons = Integer.parseInt(browser.eval("$('lesson').options.length"));
        assertThat(lessons).isEqualTo(8);
        for (int lesson = 0; lesson < lessons; lesson++) {
            browser.eval("(() => { $('lesson').selectedIndex = " + lesson
                    + "; $('lesson').dispatchEvent(new Event('change')); })()");
            assertThat(browser.eval("$('lesson-body').querySelector('[data-step]').disabled"))
                    .isEqualTo("true");
            browser.eval("$('lesson-body').querySelector('.tick input').click()");
            int steps = Integer.parseInt(browser.eval("document.querySelectorAll('[data-step]').length"));
            for (int step = 0; step < steps; step++) {
                assertThat(browser.eval("lessons.claims.hidden")).isEqualTo("true");
                String button = "document.querySelector('[data-step=\"" + step + "\"]')";
                browser.eval(button + ".click()");
                browser.waitFor("/ done/.test(" + button + ".nextElementSibling.textContent)"
                        + " || !!document.querySelector('#lesson-body .wrong')");
            }
            assertThat(browser.eval(
                            "[...document.querySelectorAll('#lesson-body .wrong')].map(w => w.textContent).join()"))
                    .as("lesson %s", lesson)
                    .isEmpty();
            assertThat(browser.eval("lessons.claims.hidden")).isEqualTo("false");
        }
    }

    @Test
    void aLinkShowsTheLessonThatTheSenderHadOpen() {
        browser.click("#tab-lessons");
        browser.eval("(() => { $('lesson').value = 'ligament'; lessons.open(); })()");
        String fragment = browser.eval("link().then(({ address }) => address.split('#')[1])");
        browser.click("#tab-log");
        browser.eval("(() => { $('lesson').value = 'trial'; lessons.open(); })()");
        browser.eval("void (location.hash = '#" + fragment + "')");
        browser.waitFor("lessons.lesson.id === 'ligament' && !$('lessons').hidden");
        assertThat(browser.eval("new URL(/src=\"([^\"]*)\"/.exec(frameCode('http://h/a.html?lang=de#x'))[1]).href"))
                .isEqualTo("http://h/a.html?lang=de&embed#x");
    }

    @Test
    void inGermanEveryWordOfThePageAndTheLessonsIsGermanAndARunHasTheSameBytes() throws Exception {
        assertThat(browser.eval("[['', 'de-CH,en'], ['', 'fr,en-GB'], ['?lang=de', 'en'], ['?embed&lang=xx', 'es']]"
                        + ".map(([address, wanted]) => languageOf(address, wanted.split(','))).join()"))
                .isEqualTo("de,en,de,es");
        playTo(5);
        String table = data();
        choose("de");
        browser.waitFor("frame.rows === 6 && !frame.playing");
        keepWhatIsSaved();
        assertThat(data()).isEqualTo(table);
        assertThat(browser.eval("[...document.querySelectorAll('[data-w]:not(#day)')].filter(one => one.innerHTML"
                        + " !== w(one.dataset.w)).length + ' ' + document.title"))
                .isEqualTo("0 Resorb: wie ein Bandscheibenvorfall verschwindet");
        assertThat(browser.eval("$('day').textContent + '; ' + curves.list[0].title() + '; ' + notebook.current.label"))
                .isEqualTo("Tag 6 von 730; Volumen des Fragmentgewebes, % von Tag 0; Sequester, ohne Behandlung");
        browser.click("#tab-lessons");
        browser.eval("void lessons.lesson.steps.forEach(({ run }) => { run.until_d = 3; })");
        browser.eval("$('lesson-body').querySelector('.tick input').click()");
        for (int step = 0; step < 3; step++) {
            browser.click("[data-step=\"" + step + "\"]");
            browser.waitFor("/ fertig/.test(document.querySelector('[data-step=\"" + step
                    + "\"]').nextElementSibling.textContent)");
        }
        assertThat(browser.eval("$('lesson').options[0].textContent")).isEqualTo("1. Der Angriff der Abwehr");
        assertThat(browser.eval("translated('Some text that nobody has translated yet')"))
                .isEqualTo("Some text that nobody has translated yet");
        picture("german");
        browser.click("#explain-page");
        picture("german-first");
        browser.eval("$('first').close()");
        choose("en");
    }

    @Test
    void inSpanishItSaysEveryWordAndEveryLessonToo() throws Exception {
        choose("es");
        assertThat(browser.eval("[...document.querySelectorAll('[data-w]:not(#day)')].filter(one => one.innerHTML"
                        + " !== w(one.dataset.w)).length + ' ' + document.title"))
                .startsWith("0 Resorb: c\u00f3mo");
        assertThat(browser.eval("Object.values(parts.translations.es).filter(words => !words).length"))
                .isEqualTo("0");
        assertThat(browser.eval("['Secuestro, sin tratamiento', 'Sequestration, no treatment', 'Otro'].map(title =>"
                        + " describe(title, [['patient.age', '40']]) + describe(title, [])).join('|')"))
                .isEqualTo(
                        "Secuestro; age 40Secuestro, sin tratamiento|Sequestration; age 40Sequestration, no treatment"
                                + "|Otro; age 40Otro");
        assertThat(browser.eval("(3.5).toString() + ' ' + decimal('3.5')")).isEqualTo("3.5 3,5");
        browser.click("#tab-lessons");
        picture("spanish");
        browser.click("#explain-page");
        picture("spanish-first");
        browser.eval("$('first').close()");
        choose("en");
    }

    /** As a reader does, who says yes when asked whether the notebook may go. */
    private void choose(String language) {
        browser.eval("void (window.confirm = () => true)");
        browser.eval("void ($('choose-language').value = '" + language + "')");
        browser.eval("void $('choose-language').dispatchEvent(new Event('change'))");
        browser.waitFor("document.readyState === 'complete' && document.documentElement.lang === '" + language + "' &&"
                + " document.body.dataset.ready === 'yes'");
    }
}
