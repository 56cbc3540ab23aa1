package org.resorb.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.IntPredicate;
import org.resorb.measure.Section;

/** Outline of the fragment now, and dashed as it was at herniation; white under black, to be seen on any picture. */
final class OutlineLayer extends Layer {
    OutlineLayer(Scene scene) {
        super(scene);
    }

    @Override
    void draw(Graphics2D pen, Placement place, Section section) {
        int first = scene().first();
        Path2D began = border(place, i -> scene().tissue().beganAsFragment(first + i));
        Path2D now = border(place, i -> scene().tissue().inFragment(first + i));
        float zoom = (float) place.zoom();
        line(pen, began, Color.WHITE, new BasicStroke(2 * zoom));
        line(pen, began, Color.BLACK, dashed(zoom));
        line(pen, now, Color.WHITE, new BasicStroke(3.4f * zoom));
        line(pen, now, Color.BLACK, new BasicStroke(1.4f * zoom));
    }

    private static BasicStroke dashed(float zoom) {
        return new BasicStroke(
                zoom, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4 * zoom, 4 * zoom}, 0);
    }

    private static void line(Graphics2D pen, Path2D path, Color color, BasicStroke stroke) {
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(path);
    }

    /** All edges between a voxel that is inside and one that is not. */
    private static Path2D border(Placement place, IntPredicate inside) {
        Path2D path = new Path2D.Double();
        int columns = place.columns();
        for (int row = 0; row < place.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                boolean here = inside.test(column + columns * row);
                if (column + 1 < columns && here != inside.test(column + 1 + columns * row)) {
                    path.moveTo(place.x(column + 1), place.y(row));
                    path.lineTo(place.x(column + 1), place.y(row + 1));
                }
                if (row + 1 < place.rows() && here != inside.test(column + columns * (row + 1))) {
                    path.moveTo(place.x(column), place.y(row + 1));
                    path.lineTo(place.x(column + 1), place.y(row + 1));
                }
            }
        }
        return path;
    }
}
