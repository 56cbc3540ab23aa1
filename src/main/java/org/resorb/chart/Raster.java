package org.resorb.chart;

import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;

/** Turns values on voxels into a smooth picture. */
final class Raster {
    private Raster() {}

    /**
     * A picture of {@code width} by {@code height} pixels from {@code nx * ny} colours; the first row of colours is the
     * lowest of the picture. Colours flow into one another by cubic convolution.
     */
    static BufferedImage smooth(int nx, int ny, IntUnaryOperator rgb, int width, int height) {
        double[][] channels = new double[3][nx * ny];
        for (int i = 0; i < nx * ny; i++) {
            int color = rgb.applyAsInt(i);
            for (int c = 0; c < 3; c++) {
                channels[c][i] = color >> (16 - 8 * c) & 0xFF;
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            double y = (height - row - 0.5) / height * ny - 0.5;
            for (int column = 0; column < width; column++) {
                double x = (column + 0.5) / width * nx - 0.5;
                image.setRGB(column, row, color(channels, nx, ny, x, y));
            }
        }
        return image;
    }

    private static int color(double[][] channels, int nx, int ny, double x, double y) {
        int color = 0;
        for (double[] channel : channels) {
            double value = at(channel, nx, ny, x, y);
            color = color << 8 | (int) (Math.min(255, Math.max(0, value)) + 0.5);
        }
        return color;
    }

    private static double at(double[] values, int nx, int ny, double x, double y) {
        int left = (int) Math.floor(x);
        int low = (int) Math.floor(y);
        double sum = 0;
        for (int j = -1; j <= 2; j++) {
            int row = Math.min(ny - 1, Math.max(0, low + j));
            double weight = weight(y - low - j);
            for (int i = -1; i <= 2; i++) {
                int column = Math.min(nx - 1, Math.max(0, left + i));
                sum += weight * weight(x - left - i) * values[column + nx * row];
            }
        }
        return sum;
    }

    /** Weight of a neighbour at this distance, after Keys (1981) with a = -1/2. */
    private static double weight(double distance) {
        double d = Math.abs(distance);
        if (d < 1) {
            return (1.5 * d - 2.5) * d * d + 1;
        }
        return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }
}
