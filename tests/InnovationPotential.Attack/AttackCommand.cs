using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace InnovationPotential.Attack;

/// <summary>The attack from the command line.</summary>
internal static class AttackCommand
{
    private const string Usage = """
        dotnet run -c Release --project tests/InnovationPotential.Attack -- [options]

          --executions N  inputs tried with each reader, 10000 when left out
          --models N      random models tried instead of readers
          --seed S        another seed, other inputs; 1 when left out
          --from N        the number of the first, 0 when left out
          --seconds N     the most time a reader or the models take
          --reader R      one reader only
          --show          the input of the number --from, and what is wrong with it
          --out FOLDER    where the smallest case of each kind is written
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Count > 0 && arguments[0] is "--help" or "-h")
        {
            output.WriteLine(Usage);
            return 0;
        }

        var seed = (int)Number(arguments, "--seed", 1);
        var from = Number(arguments, "--from", 0);
        var within = TimeSpan.FromSeconds(Number(arguments, "--seconds", 86_400));
        if (Value(arguments, "--models") is not null)
            return Models(from + (seed == 1 ? 0 : seed * 100_000_000L), Number(arguments, "--models", 0), within, output);
        var readers = Value(arguments, "--reader") is { } name ? [AttackReaders.Of(name)] : AttackReaders.All;
        if (arguments.Contains("--show")) return Show(readers[0], seed, from, output);
        var found = 0;
        foreach (var reader in readers)
        {
            var report = new Fuzzer(reader) { Reached = n => Console.Error.WriteLine($"{reader.Name} {n}") }
                .Run(seed, from, Number(arguments, "--executions", 10_000), within);
            Tell(report, seed, from, output, Value(arguments, "--out"));
            found += report.Findings.Count;
        }

        return found == 0 ? 0 : 1;
    }

    private static int Models(long from, long count, TimeSpan within, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var (tried, assessed) = (0L, 0L);
        var kinds = new Dictionary<string, (string Words, int Number, int Cases)>(StringComparer.Ordinal);
        for (var number = from; number < from + count && Stopwatch.GetElapsedTime(start) < within && kinds.Count < 40; number++)
        {
            var fault = ModelProperties.ProblemOf(unchecked((int)number), out var isAssessed);
            tried++;
            if (isAssessed) assessed++;
            if (fault is null) continue;
            var kind = Kind.Of(fault);
            kinds[kind] = kinds.TryGetValue(kind, out var known) ? known with { Cases = known.Cases + 1 }
                : (fault, unchecked((int)number), 1);
        }

        var time = Stopwatch.GetElapsedTime(start);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"models: {tried} from {from}, {assessed} assessed, {tried / time.TotalSeconds:F0} a second, "
            + $"{kinds.Count} kinds of violation"));
        foreach (var (_, (words, number, cases)) in kinds)
        {
            output.WriteLine($"  {number} ({cases} cases): {words}");
            output.WriteLine(ModelProperties.Shown(number));
        }

        return kinds.Count == 0 ? 0 : 1;
    }

    private static int Show(Reader reader, int seed, long number, TextWriter output)
    {
        var input = reader.InputOf(seed, number);
        output.WriteLine(Printable(input, int.MaxValue));
        output.WriteLine(new Fuzzer(reader).ProblemOf(input, out var accepted)?.Words ?? (accepted ? "works" : "refused"));
        return 0;
    }

    private static void Tell(FuzzReport report, int seed, long from, TextWriter output, string? folder)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {report.Reader}: {report.Executions} executions from {from} of seed {seed}, {report.Accepted} accepted, {report.Executions
                / report.Elapsed.TotalSeconds:F0} a second ({report.Drawing / report.Elapsed:P0} of it making inputs), slowest {report
                .Slowest.Time.TotalSeconds:F2} s (number {report.Slowest.Number}), largest {report.Largest.Bytes >> 20} MB (number {report
                .Largest.Number}), {report.Findings.Count} kinds of violation
            """));
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"  {finding.Kind}: {finding.Cases} cases, the first has number {finding.Number}: {finding.Words}");
            output.WriteLine($"    {Printable(finding.Input, 1500)}");
            if (folder is null) continue;
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{report.Reader}-{finding.Number}.bin"), finding.Input);
        }
    }

    private static string Printable(byte[] input, int most)
    {
        var text = Encoding.Latin1.GetString(input);
        return string.Concat(text.Take(most).Select(c => c is '\n' or (>= ' ' and < '\u007f') ? c.ToString() : $"\\x{(int)c:x2}"));
    }

    private static long Number(IReadOnlyList<string> arguments, string name, long usual) =>
        Value(arguments, name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : usual;

    private static string? Value(IReadOnlyList<string> arguments, string name)
    {
        var at = arguments.ToList().IndexOf(name);
        return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
    }
}
