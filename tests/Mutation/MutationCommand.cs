using System.Globalization;
using System.Reflection;

namespace InnovationPotential.Mutation;

/// <summary>Mutants that Stryker compiled into one library, tried in one process: README.md says how.</summary>
internal static class MutationCommand
{
    private const string Usage = """
        reach SUITE MAP [NAME…] [-NAME…]           runs tests once and writes which mutants each reaches; -NAME leaves out
        try SUITE MAP LOG FOLDER COUNT SEED [N [BEFORE]]   tries COUNT mutants of a folder, drawn with SEED, with at most N ms of tests
                                                   each; those that BEFORE, what it printed earlier, says were killed stay so
        """;

    /// <summary>Runs the command.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is not [var verb, var suite, .. var rest])
        {
            output.WriteLine(Usage);
            return 2;
        }

        if (verb == "try")
        {
            Try(suite, rest, output);
            return 0;
        }

        var assembly = Assembly.LoadFrom(suite);
        var control = new MutationSwitch(Assembly.Load("InnovationPotential"));
        var tests = SuiteTest.Of(assembly);
        // What tests write is theirs; the words of the worker go to the true output.
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        if (verb == "reach") CoverageMap.Write([.. tests.Where(t => IsAsked(t.Name, rest[1..]))], control, rest[0]);
        else Worker.Run(tests, control, rest[0], int.Parse(rest[1], CultureInfo.InvariantCulture), output);
        output.Flush();
        Environment.Exit(0);
        return 0;
    }

    /// <summary>The arguments with which the host of .NET starts this program as if it were the suite.</summary>
    public static IEnumerable<string> Host(string suite)
    {
        var stem = suite[..^".dll".Length];
        return ["exec", "--depsfile", stem + ".deps.json", "--runtimeconfig", stem + ".runtimeconfig.json",
            Path.Combine(Path.GetDirectoryName(suite)!, "InnovationPotential.Mutation.dll")];
    }

    private static bool IsAsked(string test, string[] names)
    {
        var asked = names.Where(n => !n.StartsWith('-')).ToList();
        return (asked.Count == 0 || asked.Exists(test.Contains)) && !names.Any(n => n.StartsWith('-') && test.Contains(n[1..]));
    }

    private static void Try(string suite, string[] rest, TextWriter output)
    {
        var map = CoverageMap.Read(rest[0]);
        var folder = rest[2];
        var (count, seed) = (int.Parse(rest[3], CultureInfo.InvariantCulture), int.Parse(rest[4], CultureInfo.InvariantCulture));
        var most = rest.Length > 5 ? double.Parse(rest[5], CultureInfo.InvariantCulture) : 15_000;
        var library = Path.Combine(Path.GetDirectoryName(suite)!, "InnovationPotential.dll");
        var compiled = new MutationSwitch(Assembly.LoadFrom(library)).Compiled(library);
        var all = Mutant.Of(rest[1]).Where(m => m.IsIn(folder) && compiled.Contains(m.Id) && !m.IsLeftOut).ToArray();
        var beside = all.ToLookup(m => m.File);
        var drawn = all.ToArray();
        new Random(seed).Shuffle(drawn);
        drawn = [.. drawn.Take(count).OrderBy(m => map.Static.Contains(m.Id)).ThenBy(m => m.Id)];
        var before = rest.Length > 6 ? KilledBefore(rest[6]) : [];
        var (killed, tried) = (drawn.Count(m => before.Contains(m.Id)), drawn.Count(m => before.Contains(m.Id)));
        drawn = [.. drawn.Where(m => !before.Contains(m.Id))];
        var supervisor = new Supervisor(suite, TimeSpan.FromSeconds(15));
        var jobs = Path.GetTempFileName();
        foreach (var together in drawn.GroupBy(m => map.Static.Contains(m.Id) ? m.Id : -1))
        {
            File.WriteAllLines(jobs, together.Select(m => string.Join('\t', Job(m, beside, map, folder, most))));
            foreach (var (mutant, word) in together.Zip(supervisor.Run(jobs, together.Count())))
            {
                tried++;
                if (word.StartsWith("killed", StringComparison.Ordinal)) killed++;
                var reached = map.Of(mutant.Id, folder).Count;
                output.WriteLine($"{word}\t{(word == "survives" ? $"{reached} tests reach it\t" : "")}{mutant}");
                output.Flush();
            }
        }

        File.Delete(jobs);
        var (low, high) = Interval(killed, tried);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {killed} of {tried} killed, {100.0 * killed / tried:F1} % ({low:F1} to {high:F1}), of {all.Length} mutants"));
    }

    private static HashSet<int> KilledBefore(string path) =>
    [
        .. File.ReadLines(path).Where(l => l.StartsWith("killed", StringComparison.Ordinal))
            .Select(l => l.Split(".cs ", 2)[^1].Split(':')[0])
            .Where(t => int.TryParse(t, out _)).Select(t => int.Parse(t, CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<string> Job(Mutant mutant, ILookup<string, Mutant> beside, CoverageMap map, string folder, double most)
    {
        yield return mutant.Id.ToString(CultureInfo.InvariantCulture);
        var time = 0.0;
        // Type initializers run once a process, so that only their first test is known to reach them: all of the folder are tried, and all
        // that reach anything in the file.
        IEnumerable<int> tests = map.Static.Contains(mutant.Id)
            ? Enumerable.Range(0, map.Tests.Count).Where(t => map.Tests[t].Name.Contains($".Tests.{folder}.", StringComparison.Ordinal))
                .Concat(beside[mutant.File].SelectMany(m => map.Of(m.Id, folder))).Distinct().OrderBy(t => map.Tests[t].Milliseconds)
            : map.Of(mutant.Id, folder);
        foreach (var test in tests)
        {
            time += map.Tests[test].Milliseconds;
            if (time > most) yield break;
            yield return map.Tests[test].Name;
        }
    }

    // Wilson's interval of 95 %.
    private static (double Low, double High) Interval(int killed, int tried)
    {
        const double Z = 1.959964;
        double share = (double)killed / tried, square = Z * Z / tried;
        var middle = share + (square / 2);
        var wide = Z * Math.Sqrt((share * (1 - share) / tried) + (square / (4 * tried)));
        return (100 * (middle - wide) / (1 + square), 100 * (middle + wide) / (1 + square));
    }
}
