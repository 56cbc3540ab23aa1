// Two runs side by side, month by month.
class SideBySide {
  constructor(notebook, marks) {
    this.notebook = notebook;
    this.sides = ['left', 'right'].map(side => ({ choice: $(side + '-run'), picture: new Picture($(side + '-picture'), marks) }));
    for (const one of [...this.sides.map(side => side.choice), $('month'), $('month-look')]) one.addEventListener('input', () => this.draw());
  }

  // The choice stays while its run is there.
  fill() {
    const runs = this.notebook.all().filter(run => run.pictures.length);
    $('side-by-side').hidden = runs.length === 0;
    this.sides.forEach(({ choice }, i) => {
      const before = +choice.value;
      choice.replaceChildren(...runs.map(run => element('option', { value: run.id }, run.label)));
      const kept = runs.find(run => run.id === before) || runs[Math.max(0, runs.length - 2 + i)];
      if (kept) choice.value = kept.id;
    });
    $('month').max = Math.max(0, ...runs.map(run => run.pictures.length - 1));
    this.draw();
  }

  run(i) {
    return this.notebook.all().find(run => run.id === +this.sides[i].choice.value);
  }

  draw() {
    const month = +$('month').value;
    $('month-said').textContent = w('pair.month_said', { month });
    this.sides.forEach(({ picture }, i) => {
      const shot = this.run(i)?.picture(month);
      if (!shot) return;
      const histology = $('month-look').value === 'histology';
      picture.draw({ ...shot, pixels: shot[$('month-look').value], cells: histology ? shot.cells : null });
      picture.canvas.setAttribute('aria-label', w('pair.picture', { run: this.run(i).label, day: shot.day }));
    });
  }

  // All months of the left run as one moving picture.
  film() {
    const run = this.run(0);
    const look = $('month-look').value;
    const canvas = element('canvas');
    const picture = new Picture(canvas, this.sides[0].picture.marks, 360);
    return gif(run.pictures.map(shot => {
      picture.draw({ ...shot, pixels: shot[look], cells: look === 'histology' ? shot.cells : null });
      picture.pen.fillStyle = '#fff';
      picture.pen.fillRect(0, 0, 84, 22);
      picture.pen.fillStyle = '#1a1a1a';
      picture.pen.font = '14px sans-serif';
      picture.pen.fillText(w('pair.month_said', { month: Math.round(shot.day / MONTH_D) }), 6, 16);
      return picture.pen.getImageData(0, 0, canvas.width, canvas.height);
    }), 40);
  }
}
