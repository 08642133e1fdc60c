using System.Globalization;
using BenchmarkDotNet.Attributes;
using nietras.SeparatedValues;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// A file of 10⁶ units × 20 indicators (160 MB). The rival splits it with Sep and puts <c>double.Parse</c> into arrays of the right length;
/// ours also checks the encoding, finds units that stand twice, and what is odd. Without a model it looks at every field before it decides
/// which columns are indicators.
/// </summary>
[Config(typeof(StandardConfig))]
public class ReadingBenchmarks
{
    private const int Indicators = 20;
    private static readonly int Units = BenchmarkScale.Of(1_000_000, 2_000);

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Indicator[] _model = [.. Enumerable.Range(0, Indicators).Select(i => new Indicator($"x{i}"))];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Numerics.RandomNumbers(1, Indicators);
        using (var file = new StreamWriter(_path))
        {
            file.WriteLine($"unit,{string.Join(',', _model.Select(i => i.Code))}");
            for (var u = 0; u < Units; u++)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"u{u}"));
                for (var i = 0; i < Indicators; i++)
                    file.Write(string.Create(CultureInfo.InvariantCulture, $",{100 * random.Uniform(u, i):F4}"));
                file.WriteLine();
            }
        }

        var (ours, columns) = (WithModel(), SepAndParse());
        for (var i = 0; i < Indicators; i++)
        {
            if (!ours[$"x{i}"].Values.SequenceEqual(columns[i])) throw new InvalidOperationException($"Column {i} differs.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public double[][] SepAndParse()
    {
        var names = new List<string>(Units);
        var columns = Enumerable.Range(0, Indicators).Select(_ => new double[Units]).ToArray();
        using var reader = Sep.New(',').Reader().FromFile(_path);
        foreach (var row in reader)
        {
            for (var i = 0; i < Indicators; i++)
                columns[i][names.Count] = double.Parse(row[i + 1].Span, NumberStyles.Float, CultureInfo.InvariantCulture);
            names.Add(row[0].ToString());
        }

        return columns;
    }

    [Benchmark]
    public IndicatorTable WithModel() => IndicatorTable.ReadCsv(_path, _model);

    [Benchmark]
    public IndicatorTable WithoutModel() => IndicatorTable.ReadCsv(_path);
}
