using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using nietras.SeparatedValues;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// The command as a process: how soon it starts, and a whole assessment of a file of 10⁶ units × 20 indicators beside Sep and
/// <c>double.Parse</c> in this process. <c>INNOPOT_COMMAND</c> names the program, such as a native one; else it is the portable one of this
/// build.
/// </summary>
[Config(typeof(StandardConfig))]
public class CommandBenchmarks
{
    private const int Indicators = 20;
    private static readonly int Units = BenchmarkScale.Of(1_000_000, 2_000);

    private readonly string? _program = Environment.GetEnvironmentVariable("INNOPOT_COMMAND");
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-benchmark").FullName;

    [GlobalSetup]
    public void Setup()
    {
        Run("init", ".");
        var random = new Numerics.RandomNumbers(1, Indicators);
        using (var file = new StreamWriter(Path.Combine(_folder, "large.csv")))
        {
            file.WriteLine($"unit,{string.Join(',', Enumerable.Range(0, Indicators).Select(i => $"x{i}"))}");
            for (var u = 0; u < Units; u++)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"u{u}"));
                for (var i = 0; i < Indicators; i++)
                    file.Write(string.Create(CultureInfo.InvariantCulture, $",{100 * random.Uniform(u, i):F4}"));
                file.WriteLine();
            }
        }

        var model = IndicatorModel.Create("large", m =>
        {
            for (var i = 0; i < Indicators; i++) m.Indicator($"x{i}", x => x);
        });
        File.WriteAllText(Path.Combine(_folder, "large.json"), model.ToJson());
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true, Description = "Sep and double.Parse, in this process")]
    public double Sep()
    {
        var sum = 0.0;
        using var reader = nietras.SeparatedValues.Sep.New(',').Reader().FromFile(Path.Combine(_folder, "large.csv"));
        foreach (var row in reader)
        {
            for (var i = 1; i <= Indicators; i++) sum += double.Parse(row[i].Span, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    [Benchmark(Description = "presets: hardly more than a start")]
    public void Presets() => Run("presets");

    [Benchmark(Description = "uncertainty, 10,000 replications")]
    public void Uncertainty() => Run("uncertainty", "model.json", "data.csv", "--replications", "10000");

    [Benchmark(Description = "assess --format csv of the whole file")]
    public void Assess() => Run("assess", "large.json", "large.csv", "--format", "csv", "--out", "result.csv");

    private void Run(params string[] arguments)
    {
        string[] whole = _program is null ? [Portable(), .. arguments] : arguments;
        using var process = Process.Start(new ProcessStartInfo(_program ?? "dotnet", whole)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(said);
    }

    // Beside this program's own folder: .../benchmarks/<project>/bin/<configuration>/<framework>.
    private static string Portable()
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "InnovationPotential.Cli", "bin", framework.Parent.Name, framework.Name, "innopot.dll");
    }
}
