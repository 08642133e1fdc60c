using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;
using MathNet.Numerics.LinearAlgebra;

namespace InnovationPotential.Benchmarks;

/// <summary>Min–max normalization and weighted arithmetic mean of twenty columns, 5 % missing, the minima and maxima not known.</summary>
[Config(typeof(KernelConfig))]
public class KernelBenchmarksMean
{
    private readonly double[] _minimum = new double[KernelTable.Columns];
    private readonly double[] _maximum = new double[KernelTable.Columns];
    private readonly AffineMap[] _maps = new AffineMap[KernelTable.Columns];
    private KernelTable _table = null!;
    private double[] _scores = [];
    private double[] _total = [];
    private double[] _value = [];
    private double[] _weight = [];

    public static IEnumerable<int> RowCounts => BenchmarkScale.IsShort ? [20_000] : [1_000_000, 10_000_000];

    [ParamsSource(nameof(RowCounts))]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _table = KernelTable.Of(Rows);
        _scores = new double[Rows];
        _total = new double[Rows];
        _value = new double[Rows];
        _weight = new double[Rows];
    }

    [Benchmark(Baseline = true)]
    public double TwoReads1Thread() => _table.Read(1) + _table.Read(1);

    [Benchmark]
    public double TwoReads2Threads() => _table.Read(2) + _table.Read(2);

    [Benchmark]
    public void Kernel1Thread() => Kernel(1);

    [Benchmark]
    public void Kernel2Threads() => Kernel(2);

    private void Kernel(int threads)
    {
        Parallel.For(0, _maps.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, j =>
        {
            var (least, greatest) = ColumnRange.Of(_table.Data.AsSpan(j * Rows, Rows));
            _maps[j] = NormalizedBlocks.Between(least, greatest);
        });
        NormalizedBlocks.Run(_table.Data, _maps, _scores, threads,
            (block, scores) => RowAggregates.ArithmeticMean(block, _table.Weights, scores));
    }

    [Benchmark]
    public void TensorPrimitivesColumns()
    {
        _scores.AsSpan().Clear();
        _total.AsSpan().Clear();
        for (var j = 0; j < KernelTable.Columns; j++)
        {
            var column = _table.Data.AsSpan(j * Rows, Rows);
            var least = TensorPrimitives.MinNumber<double>(column);
            var greatest = TensorPrimitives.MaxNumber<double>(column);
            TensorPrimitives.Subtract(column, least, _value);
            TensorPrimitives.Multiply<double>(_value, 0, _weight);
            TensorPrimitives.Add<double>(_weight, _table.Weights[j], _weight);
            TensorPrimitives.MaxNumber<double>(_weight, 0, _weight);
            TensorPrimitives.Multiply(_value, _table.Weights[j] / (greatest - least), _value);
            TensorPrimitives.MaxNumber<double>(_value, 0, _value);
            TensorPrimitives.Add<double>(_scores, _value, _scores);
            TensorPrimitives.Add<double>(_total, _weight, _total);
        }

        TensorPrimitives.Divide<double>(_scores, _total, _scores);
    }

    [Benchmark]
    public void PlainLoop()
    {
        for (var j = 0; j < KernelTable.Columns; j++)
        {
            double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
            foreach (var value in _table.Data.AsSpan(j * Rows, Rows))
            {
                if (value < least)
                    least = value;
                if (value > greatest)
                    greatest = value;
            }

            (_minimum[j], _maximum[j]) = (least, greatest);
        }

        for (var i = 0; i < Rows; i++)
        {
            double sum = 0, total = 0;
            for (var j = 0; j < KernelTable.Columns; j++)
            {
                var value = _table.Data[(j * Rows) + i];
                if (double.IsNaN(value))
                    continue;
                sum += _table.Weights[j] * ((value - _minimum[j]) / (_maximum[j] - _minimum[j]));
                total += _table.Weights[j];
            }

            _scores[i] = sum / total;
        }
    }

    [Benchmark]
    public void Linq()
    {
        var ranges = Enumerable.Range(0, KernelTable.Columns)
            .Select(j => Enumerable.Range(0, Rows).Select(i => _table.Data[(j * Rows) + i]).Where(value => !double.IsNaN(value)))
            .Select(column => (Least: column.Min(), Greatest: column.Max()))
            .ToArray();
        for (var i = 0; i < Rows; i++)
        {
            var present = Enumerable.Range(0, KernelTable.Columns).Where(j => !double.IsNaN(_table.Data[(j * Rows) + i])).ToArray();
            _scores[i] = present.Sum(j => _table.Weights[j] * (_table.Data[(j * Rows) + i] - ranges[j].Least)
                / (ranges[j].Greatest - ranges[j].Least))
                / present.Sum(j => _table.Weights[j]);
        }
    }

    [Benchmark]
    public Vector<double> MathNetMatrices()
    {
        var matrix = Matrix<double>.Build.Dense(Rows, KernelTable.Columns, _table.Data);
        var (least, greatest) = (new double[KernelTable.Columns], new double[KernelTable.Columns]);
        for (var j = 0; j < KernelTable.Columns; j++)
        {
            var present = matrix.Column(j).Where(value => !double.IsNaN(value));
            (least[j], greatest[j]) = (present.Min(), present.Max());
        }

        var weights = Vector<double>.Build.Dense(_table.Weights);
        var normalized =
            matrix.MapIndexed((_, j, value) => double.IsNaN(value) ? 0 : (value - least[j]) / (greatest[j] - least[j]), Zeros.Include);
        var mask = matrix.Map(value => double.IsNaN(value) ? 0.0 : 1, Zeros.Include);
        return (normalized * weights).PointwiseDivide(mask * weights);
    }
}
