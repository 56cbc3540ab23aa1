package org.resorb.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.Python;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** Every format is read by the program that it is for, with each value as the tissue holds it, in two and three dimensions. */
class ReadBackTest {
    /** Fields are compared as {@code same(name, day, array)} with the voxels in the order (z, y, x), or (y, x). */
    private static final String COMPARE = """
            import json, sys
            import numpy as np
            folder, expected = sys.argv[1:]
            about = json.load(open(folder + '/fields.json'))
            shape = tuple(axis['size'] for axis in about['axes'])
            names = [field['name'] for field in about['fields']]
            count = 0
            def read(name, day):
                return np.fromfile(f'{expected}/{name}_{day}', dtype='<f8')
            def want(name, day):
                return read(name, day).reshape(shape[-2:] if name.endswith('_signal') else shape)
            def same(name, day, array, single=False):
                global count
                array = np.asarray(array)
                if name == 'fragment_mask':
                    assert set(np.unique(array)) <= {0, 1} and array.shape == shape, name
                    return
                wanted = want(name, day)
                if name.endswith('_signal') and len(shape) == 3:
                    array = array[shape[0] // 2]
                if single:
                    wanted = wanted.astype('f4')
                assert array.shape == wanted.shape, (name, array.shape, wanted.shape)
                assert np.array_equal(array, wanted), (name, day, abs(array - wanted).max())
                count += array.size
            def same_cells(kind, day, column, array):
                global count
                wanted = read(kind + '.' + column, day)
                assert np.array_equal(np.asarray(array), wanted), (kind, day, column)
                count += len(wanted)
            def day_name(what, day, ending):
                return f'{what}_day_{day:04d}{ending}'
            """;

    private static final String NPY = COMPARE + """
            for day in about['days']:
                for name in names:
                    array = np.load(f"{folder}/npy/{day_name(name, day, '.npy')}")
                    same(name, day, array)
                for cells in about['cells']:
                    table = np.load(f"{folder}/npy/{day_name(cells['kind'], day, '.npy')}")
                    assert list(table.dtype.names) == [column['name'] for column in cells['columns']]
                    for column in table.dtype.names:
                        same_cells(cells['kind'], day, column, table[column])
            print(count)
            """;

    private static final String HDF5 = COMPARE + """
            import h5py
            for day in about['days']:
                for field in about['fields']:
                    name = field['name']
                    with h5py.File(f"{folder}/hdf5/{day_name(name, day, '.h5')}") as file:
                        assert file.attrs['time_d'] == day
                        assert file[name].attrs['unit'].decode() == field['unit']
                        assert [axis.decode() for axis in file[name].attrs['axes']] == [a['name'] for a in about['axes']]
                        assert np.allclose(file[name].attrs['first_mm'], [a['first'] for a in about['axes']])
                        same(name, day, file[name][:])
                for cells in about['cells']:
                    with h5py.File(f"{folder}/hdf5/{day_name(cells['kind'], day, '.h5')}") as file:
                        assert file.attrs['cells_per_agent'] == cells['cells_per_agent']
                        for column in cells['columns'] if file.attrs['count'] else []:
                            same_cells(cells['kind'], day, column['name'], file[column['name']][:])
            print(count)
            """;

    private static final String ZARR = COMPARE + """
            import zarr
            group = zarr.open(folder + '/fields.zarr', 'r')
            assert list(group['time_d'][:]) == about['days']
            for axis in about['axes']:
                assert np.allclose(group[axis['name']][:], axis['first'] + axis['spacing'] * np.arange(axis['size']))
            for at, day in enumerate(about['days']):
                for field in about['fields']:
                    array = group[field['name']]
                    assert array.attrs['units'] == field['unit']
                    assert array.attrs['_ARRAY_DIMENSIONS'] == ['time_d'] + [a['name'] for a in about['axes']]
                    same(field['name'], day, array[at])
                for cells in about['cells']:
                    for column in cells['columns']:
                        array = group[f"{cells['kind']}/{day_name('', day, '')[1:]}/{column['name']}"]
                        same_cells(cells['kind'], day, column['name'], array[:])
            print(count)
            """;

    private static final String VTK = COMPARE + """
            import xml.etree.ElementTree as tree
            import vtk
            from vtk.util.numpy_support import vtk_to_numpy
            def series(name):
                sets = tree.parse(f'{folder}/vtk/{name}.pvd').getroot().findall('./Collection/DataSet')
                assert [int(one.get('timestep')) for one in sets] == about['days']
                return [f"{folder}/vtk/{one.get('file')}" for one in sets]
            def output(reader, file):
                reader.SetFileName(file)
                reader.Update()
                assert reader.GetErrorCode() == 0
                return reader.GetOutput()
            for day, file in zip(about['days'], series('fields')):
                image = output(vtk.vtkXMLImageDataReader(), file)
                spacing = [axis['spacing'] for axis in about['axes']][::-1]
                assert np.allclose(image.GetSpacing()[:len(spacing)], spacing)
                first = [axis['first'] - axis['spacing'] / 2 for axis in about['axes']][::-1]
                assert np.allclose(image.GetOrigin()[:len(first)], first)
                assert image.GetFieldData().GetArray('TimeValue').GetValue(0) == day
                assert image.GetCellData().GetNumberOfArrays() == len(names)
                for name in names:
                    same(name, day, vtk_to_numpy(image.GetCellData().GetArray(name)).reshape(shape))
            for cells in about['cells']:
                for day, file in zip(about['days'], series(cells['kind'])):
                    points = output(vtk.vtkXMLPolyDataReader(), file)
                    size = points.GetNumberOfPoints()
                    assert points.GetNumberOfVerts() == size
                    for column in cells['columns']:
                        if column['unit'] == 'mm':
                            axis = 'xyz'.index(column['name'][0])
                            values = [points.GetPoint(i)[axis] for i in range(size)]
                        else:
                            values = vtk_to_numpy(points.GetPointData().GetArray(column['name']))
                        same_cells(cells['kind'], day, column['name'], values)
            print(count)
            """;

    private static final String NIFTI = COMPARE + """
            import nibabel
            for day in about['days']:
                for name in names:
                    image = nibabel.load(f"{folder}/nifti/{day_name(name, day, '.nii.gz')}")
                    assert nibabel.aff2axcodes(image.affine) == ('P', 'S', 'L')
                    assert np.allclose(image.affine[:3], about['x_y_z_index_to_right_anterior_superior_mm'], atol=1e-5)
                    assert np.allclose(image.get_qform(), image.affine, atol=1e-4)
                    assert image.header.get_xyzt_units()[0] == 'mm'
                    data = np.asanyarray(image.dataobj).transpose()
                    same(name, day, data.reshape(shape), single=True)
            print(count)
            """;

    private static final String OPENVT = COMPARE + """
            import csv
            with open(folder + '/openvt/cells.csv', newline='') as file:
                rows = list(csv.DictReader(file))
            places = ['x', 'y', 'z'][:len(about['axes'])]
            assert list(rows[0]) == ['simID', 'time', 'cellID', 'cellType'] + places
            assert {row['simID'] for row in rows} == {str(about['seed'])}
            assert len({(row['time'], row['cellID']) for row in rows}) == len(rows)
            kinds = len(about['cells'])
            for day in about['days']:
                for index, cells in enumerate(about['cells']):
                    mine = [row for row in rows if float(row['time']) == 1440 * day and int(row['cellID']) % kinds == index]
                    same_cells(cells['kind'], day, 'id', np.array([int(row['cellID']) // kinds for row in mine]))
                    states = [cells['kind'] + '_' + state for state in cells['states']]
                    same_cells(cells['kind'], day, 'state', np.array([states.index(row['cellType']) for row in mine]))
                    for place in places:
                        um = np.array([float(row[place]) for row in mine])
                        assert np.allclose(um / 1000, read(f"{cells['kind']}.{place}_mm", day), rtol=1e-8, atol=1e-9)
                        count += len(um)
            print(count)
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void run() throws Exception {
        for (int dimensions = 2; dimensions <= 3; dimensions++) {
            Scenario scenario = scenario(dimensions);
            FieldFiles fields = new FieldFiles(folder.resolve("fields" + dimensions), scenario);
            TissueOnDisk expected = new TissueOnDisk(
                    folder.resolve("tissue" + dimensions),
                    scenario,
                    scenario.output().fields().days());
            Simulation.of(scenario).watchedBy(fields).watchedBy(expected).run();
            fields.finish();
        }
    }

    private static Scenario scenario(int dimensions) throws Exception {
        return ScenarioFile.read(
                        "sequestration",
                        Map.of(
                                "duration", "12 d",
                                "resolution.voxel", "0.8 mm",
                                "resolution.step", "24 h",
                                "resolution.dimensions", String.valueOf(dimensions),
                                "resolution.macrophages_per_agent", dimensions == 3 ? "20" : "2",
                                "output.fields", "{days: [0, 7], format: [npy, hdf5, zarr, vti, nifti, openvt]}"))
                .scenario();
    }

    /** How many numbers a script found to be those of the tissue. */
    private static int same(String script, int dimensions) throws IOException {
        return Integer.parseInt(
                Python.run(script, folder.resolve("fields" + dimensions), folder.resolve("tissue" + dimensions))
                        .strip());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void numpyReadsArrays(int dimensions) throws IOException {
        Python.needs("numpy");
        assertThat(same(NPY, dimensions)).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void h5pyReadsHdf5(int dimensions) throws IOException {
        Python.needs("numpy", "h5py");
        assertThat(same(HDF5, dimensions)).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void zarrReadsAGroup(int dimensions) throws IOException {
        Python.needs("numpy", "zarr");
        assertThat(same(ZARR, dimensions)).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void vtkReadsImagesAndPoints(int dimensions) throws IOException {
        Python.needs("numpy", "vtk");
        assertThat(same(VTK, dimensions)).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void nibabelReadsImages(int dimensions) throws IOException {
        Python.needs("numpy", "nibabel");
        assertThat(same(NIFTI, dimensions)).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aTableInOpenVtsFormHasTheCells(int dimensions) throws IOException {
        Python.needs("numpy");
        assertThat(same(OPENVT, dimensions)).isGreaterThan(1_000);
    }
}
