package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lesson is drawn, run, answered, kept and printed. */
@InEveryBrowser
class PageLessonTest extends PageInBrowser {
    @Test
    void aLessonIsPredictedRunComparedAndTakenHome() throws IOException {
        playCoarsely();
        browser.click("#tab-lessons");
        browser.eval("(() => { const svg = document.querySelector('.drawing svg').getBoundingClientRect();"
                + " const at = (kind, x, y) => document.querySelector('.drawing').dispatchEvent(new PointerEvent(kind,"
                + " { pointerId: 1, bubbles: true, clientX: svg.x + svg.width * x, clientY: svg.y + svg.height * y }));"
                + " document.querySelector('.drawing').setPointerCapture = () => {};"
                + " at('pointerdown', 0.14, 0.3); at('pointermove', 0.5, 0.5); at('pointermove', 0.98, 0.8);"
                + " at('pointerup', 0.98, 0.8); })()");
        assertThat(browser.eval("lessons.drawing.drawn[0].every(one => one !== null)"))
                .isEqualTo("true");
        assertThat(browser.eval("lessons.missing.textContent"))
                .startsWith("To run it, draw these lines up to the last month: no macrophages.");
        browser.eval("(() => { const box = document.querySelectorAll('.typed tbody"
                + " tr')[1].querySelectorAll('input[type=number]')[3]; box.value = 70; box.dispatchEvent(new"
                + " Event('input')); })()");
        for (int step = 0; step < 3; step++) {
            browser.click("[data-step=\"" + step + "\"]");
            browser.waitFor("/ done/.test(document.querySelector('[data-step=\"" + step
                    + "\"]').nextElementSibling.textContent)");
        }
        assertThat(browser.eval("document.querySelector('.verdicts').innerText"))
                .contains("as it is: off by ", "no macrophages: off by ");
        browser.eval("document.querySelectorAll('.question').forEach(one =>"
                + " one.querySelector('input[type=radio]')?.click())");
        String truth = browser.eval("lessons.questions[1].truth().value");
        browser.eval(
                "(() => { const one = document.querySelectorAll('.question')[1]; one.querySelector('input').value = "
                        + truth + "; one.querySelector('button').click(); })()");
        assertThat(browser.eval("document.querySelectorAll('.feedback')[1].textContent"))
                .startsWith("In your runs: ")
                .endsWith("You are close.");
        assertThat(browser.eval("[...document.querySelectorAll('.feedback')].every(one =>"
                        + " one.textContent.startsWith('In your runs'))"))
                .isEqualTo("true");
        assertThat(browser.eval("(() => { const run = left => ({ at: () => left }); const one = new Question({ ask: '',"
                        + " pick: 'most', of: [0, 1, 2], at_d: 9, tie: 2 }, 0, { steps: [{ name: 'a' }, { name: 'b' },"
                        + " { name: 'c' }] }, '', () => {}); one.runs = [run(0.5), run(0.99), run(0.98)];"
                        + " return one.truth().right.join(); })()"))
                .as("steps within two points tie")
                .isEqualTo("1,2");
        browser.eval("document.querySelectorAll('.claim select').forEach(one => { one.value = 'model';"
                + " one.dispatchEvent(new Event('change')); })");
        assertThat(browser.eval("document.querySelectorAll('.claim .badge').length"))
                .isEqualTo("6");
        String sheet = saved("#save-worksheet");
        assertThat(sheet).contains("Resorb: The immune attack", "In your runs: ", "You are close.", "<polyline");
        browser.eval("void (window.print = () => {})");
        browser.click("#print-worksheet");
        browser.eval("void document.querySelectorAll('style')[0]");
        picture("worksheet");
        browser.eval("void dispatchEvent(new Event('afterprint'))");
        assertThat(browser.eval("document.body.className + !!$('worksheet')")).isEqualTo("false");
        picture("lesson");
        browser.click("[data-step=\"0\"]");
        browser.waitFor(
                "/from the notebook/.test(document.querySelector('[data-step=\"0\"]').nextElementSibling.textContent)");
        browser.eval("(() => { lessons.show(); })()");
        assertThat(browser.eval("lessons.drawing.drawn[1][12] + ' ' + document.querySelectorAll('.question"
                        + " input:checked').length"))
                .isEqualTo("70 5");
        browser.resize(390, 844);
        browser.waitFor("innerWidth === 390");
        assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(390);
        browser.eval("document.querySelector('[data-step]').scrollIntoView({ block: 'center' })");
        picture("lesson-390");
    }

    /** What the year of a lesson shows is held by {@code LessonsTest}, so it may be coarse here. */
    private void playCoarsely() {
        browser.eval("void parts.scenarios.forEach(one => { const all = JSON.parse(one.text);"
                + " all.resolution.voxel = '0.4 mm'; one.text = JSON.stringify(all); })");
    }

    @Test
    void aBrowserThatStoresNothingSaysSoOnceAndTheLessonGoesOn() {
        browser.eval(
                "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })");
        browser.click("#tab-lessons");
        browser.eval("lessons.drawing.type(0, 12, 20)");
        assertThat(said()).contains("This browser keeps no answers");
        assertThat(browser.eval("lessons.drawing.drawn[0][12]")).isEqualTo("20");
    }

    @Test
    void aWholeLessonCanBeDoneByKeyboardAlone() {
        browser.eval("void parts.lessons.lessons[0].steps.forEach(({ run }) => { run.until_d = 31; })");
        browser.tabTo("#tab-mechanisms");
        for (int i = 0; i < 3; i++) {
            browser.press("ArrowRight");
        }
        assertThat(browser.eval("document.activeElement.id")).isEqualTo("tab-lessons");
        for (String line : List.of("as it is", "no macrophages")) {
            browser.tabTo("[aria-label=\"" + line + ": % at month 12\"]");
            browser.type("70");
        }
        browser.tabTo("[data-step='0']");
        for (int step = 0; step < 3; step++) {
            browser.tabTo("[data-step='" + step + "']");
            browser.press("Enter");
            browser.waitFor("/ done/.test(document.activeElement.nextElementSibling.textContent)");
        }
        browser.tabTo(".question input[type=radio]");
        browser.press("Space");
        browser.waitFor("document.querySelector('.feedback').textContent.startsWith('In your runs: ')");
        browser.tabTo(".claim select");
        browser.press("ArrowDown");
        browser.tabTo("#print-worksheet");
        browser.eval("void (window.print = () => { window.printed = true; })");
        browser.press("Enter");
        browser.waitFor("window.printed === true");
    }
}
