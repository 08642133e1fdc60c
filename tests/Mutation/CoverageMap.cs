using System.Diagnostics;
using System.Globalization;

namespace InnovationPotential.Mutation;

/// <summary>Which tests reach which mutants, and how long they take.</summary>
internal sealed class CoverageMap
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int FewTests = 4;

    private readonly Dictionary<int, List<int>> _tests = [];

    private CoverageMap(IReadOnlyList<(string Name, double Milliseconds)> tests) => Tests = tests;

    /// <summary>The tests that pass without a mutant.</summary>
    public IReadOnlyList<(string Name, double Milliseconds)> Tests { get; }

    /// <summary>The mutants that are reached while a type comes to be, which happens once a process.</summary>
    public HashSet<int> Static { get; } = [];

    /// <summary>The tests that reach a mutant, those of its folder first, then the quick ones.</summary>
    public IReadOnlyList<int> Of(int mutant, string folder) =>
    [
        .. _tests.GetValueOrDefault(mutant, []).OrderBy(t => !Tests[t].Name.Contains($".Tests.{folder}.", StringComparison.Ordinal))
            .ThenBy(t => Tests[t].Milliseconds),
    ];

    /// <summary>Whether so few tests reach a mutant that it may stand in an initializer which is not marked as one.</summary>
    public bool IsReachedByFew(int mutant) => _tests.GetValueOrDefault(mutant, []).Count is > 0 and <= FewTests;

    /// <summary>Runs every test once and writes what it reaches.</summary>
    public static void Write(IReadOnlyList<SuiteTest> tests, MutationSwitch control, string path)
    {
        using var writer = new StreamWriter(path);
        foreach (var test in tests)
        {
            control.IsCapturing = true;
            _ = control.Reached();
            // Writing down takes long in loops; what was reached by then is true, and enough.
            using var enough = new Timer(_ => control.IsCapturing = false, null, Patience, Timeout.InfiniteTimeSpan);
            var failure = test.Failure();
            var (all, once) = control.Reached();
            control.IsCapturing = false;
            var start = Stopwatch.GetTimestamp();
            failure ??= test.Failure();
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            writer.WriteLine(string.Join('\t', test.Name, time.ToString("F1", CultureInfo.InvariantCulture),
                failure is null ? "passes" : "fails", string.Join(' ', all), string.Join(' ', once)));
            writer.Flush();
        }
    }

    /// <summary>Reads what was written.</summary>
    public static CoverageMap Read(string path)
    {
        var lines = File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length == 5 && p[2] == "passes").ToList();
        var map = new CoverageMap([.. lines.Select(p => (p[0], double.Parse(p[1], CultureInfo.InvariantCulture)))]);
        foreach (var (line, index) in lines.Select((l, i) => (l, i)))
        {
            foreach (var mutant in Numbers(line[3]))
            {
                if (!map._tests.TryGetValue(mutant, out var known)) map._tests[mutant] = known = [];
                known.Add(index);
            }

            map.Static.UnionWith(Numbers(line[4]));
        }

        return map;
    }

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));
}
