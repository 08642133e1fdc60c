using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InnovationPotential.Benchmarks;

/// <summary>Weighted geometric mean of twenty columns, 5 % missing, normalized with known bounds.</summary>
[Config(typeof(KernelConfig))]
public class KernelBenchmarksGeometric
{
    private const int Block = 1024;

    private readonly AffineMap[] _maps = [.. Enumerable.Repeat(NormalizedBlocks.Between(1, 11, 0.01, 1), KernelTable.Columns)];
    private readonly double[] _value = new double[Block];
    private readonly double[] _weight = new double[Block];
    private readonly double[] _total = new double[Block];
    private KernelTable _table = null!;
    private double[] _scores = [];

    public static IEnumerable<int> RowCounts => [BenchmarkScale.Of(1_000_000, 20_000)];

    [ParamsSource(nameof(RowCounts))]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _table = KernelTable.Of(Rows);
        _scores = new double[Rows];
    }

    private ColumnBlock Columns => new(_table.Data, KernelTable.Columns, Rows);

    [Benchmark(Baseline = true)]
    public double OneRead1Thread() => _table.Read(1);

    [Benchmark]
    public double OneRead2Threads() => _table.Read(2);

    [Benchmark]
    public void Kernel1Thread() => Mapped(1, (block, scores) => RowAggregates.GeometricMean(block, _table.Weights, scores));

    [Benchmark]
    public void Kernel2Threads() => Mapped(2, (block, scores) => RowAggregates.GeometricMean(block, _table.Weights, scores));

    [Benchmark]
    public void KernelFiveWeights1Thread() =>
        Mapped(1, (block, scores) => RowAggregates.GeometricMean(block, _table.PillarWeights, scores));

    [Benchmark]
    public void KernelUnmapped1Thread() => RowAggregates.GeometricMean(Columns, _table.Weights, _scores);

    [Benchmark]
    public void HarmonicKernel1Thread() => Mapped(1, (block, scores) => RowAggregates.HarmonicMean(block, _table.Weights, scores));

    [Benchmark]
    public void PowerKernel1Thread() => Mapped(1, (block, scores) => RowAggregates.PowerMean(block, _table.Weights, 0.3, scores));

    private void Mapped(int threads, NormalizedBlocks.Aggregate aggregate) =>
        NormalizedBlocks.Run(_table.Data, _maps, _scores, threads, aggregate);

    [Benchmark]
    public void TensorPrimitivesBlocks()
    {
        for (var start = 0; start < Rows; start += Block)
        {
            var length = Math.Min(Block, Rows - start);
            Span<double> scores = _scores.AsSpan(start, length), total = _total.AsSpan(0, length), value = _value.AsSpan(0, length),
                weight = _weight.AsSpan(0, length);
            scores.Clear();
            total.Clear();
            for (var j = 0; j < KernelTable.Columns; j++)
            {
                TensorPrimitives.Subtract(_table.Data.AsSpan((j * Rows) + start, length), 1, value);
                TensorPrimitives.Multiply(value, 0.099, value);
                TensorPrimitives.Add(value, 0.01, value);
                TensorPrimitives.Multiply(value, 0, weight);
                TensorPrimitives.Add(weight, _table.Weights[j], weight);
                TensorPrimitives.MaxNumber(weight, 0, weight);
                TensorPrimitives.Log<double>(value, value);
                TensorPrimitives.MinNumber(value, 0, value);
                TensorPrimitives.MultiplyAdd(value, _table.Weights[j], scores, scores);
                TensorPrimitives.Add<double>(total, weight, total);
            }

            TensorPrimitives.Divide<double>(scores, total, scores);
            TensorPrimitives.Exp<double>(scores, scores);
        }
    }

    [Benchmark]
    public void PlainLoop()
    {
        for (var i = 0; i < Rows; i++)
        {
            double sum = 0, total = 0;
            for (var j = 0; j < KernelTable.Columns; j++)
            {
                var value = _table.Data[(j * Rows) + i];
                if (double.IsNaN(value))
                    continue;
                sum += _table.Weights[j] * Math.Log(0.01 + (0.099 * (value - 1)));
                total += _table.Weights[j];
            }

            _scores[i] = Math.Exp(sum / total);
        }
    }

    [Benchmark]
    public void Linq()
    {
        for (var i = 0; i < Rows; i++)
        {
            var present = Enumerable.Range(0, KernelTable.Columns).Where(j => !double.IsNaN(_table.Data[(j * Rows) + i])).ToArray();
            _scores[i] = Math.Exp(present.Sum(j => _table.Weights[j] * Math.Log(0.01 + (0.099 * (_table.Data[(j * Rows) + i] - 1))))
                / present.Sum(j => _table.Weights[j]));
        }
    }

    [Benchmark]
    public Vector<double> MathNetMatrices()
    {
        var matrix = Matrix<double>.Build.Dense(Rows, KernelTable.Columns, _table.Data);
        var weights = Vector<double>.Build.Dense(_table.Weights);
        var logs = matrix.Map(value => double.IsNaN(value) ? 0 : Math.Log(0.01 + (0.099 * (value - 1))), Zeros.Include);
        var mask = matrix.Map(value => double.IsNaN(value) ? 0.0 : 1, Zeros.Include);
        return (logs * weights).PointwiseDivide(mask * weights).PointwiseExp();
    }
}
