using System.Diagnostics;
using System.Reflection;
using InnovationPotential.Attack;

namespace InnovationPotential.Tests.Hostile;

/// <summary>
/// Whatever anyone gives to what is public, it answers or refuses: by an argument exception, by diagnostics with codes, or as its comment
/// says. The arguments are the ends of their types, and what other calls have made of such.
/// </summary>
public sealed class ArgumentTests
{
    private const int Calls = 12_000;
    private const long MostBytes = 256L << 20;
    private const int MostSeconds = 30;

    // What they do is to wait, to write, or to compute as long as they are told to.
    private static readonly string[] LeftOut =
        ["Write", "Save", "Read", "TryRead", "Open", "Run", "RunPart", "Estimate", "Sensitivity", "SensitivityPart", "GetType",
            "Deconstruct"];

    private static readonly Type[] Allowed =
        [typeof(ArgumentException), typeof(InvalidInputException), typeof(NotSupportedException), typeof(FormatException)];

    private string _current = "";
    private long _since = Stopwatch.GetTimestamp();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_given_is_answered_or_refused(int seed)
    {
        var faults = Task.Run(() => Faults(seed, Calls));
        while (await Task.WhenAny(faults, Task.Delay(TimeSpan.FromSeconds(1))) != faults)
            Stopwatch.GetElapsedTime(Volatile.Read(ref _since)).TotalSeconds.Should().BeLessThan(MostSeconds, Volatile.Read(ref _current));

        (await faults).Should().BeEmpty();
    }

    private IReadOnlyList<string> Faults(int seed, int calls)
    {
        var draw = RandomDraw.Of(seed, 0);
        var arguments = new ArgumentDraw(draw);
        foreach (var sound in Sound()) arguments.Keep(sound);
        var members = Members().ToArray();
        var faults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var call = 0; call < calls; call++)
        {
            // What is sound stays within reach, whatever else was made.
            if (call % 500 == 0)
            {
                foreach (var sound in Sound()) arguments.Keep(sound);
            }

            var member = draw.Of(members);
            if (ProblemOf(member, arguments) is { } fault) faults.TryAdd(fault[..fault.IndexOf('|', StringComparison.Ordinal)], fault);
        }

        return [.. faults.Values];
    }

    private static IEnumerable<MethodBase> Members() => typeof(IndicatorModel).Assembly.GetExportedTypes()
        .Where(t => t is { ContainsGenericParameters: false, IsByRefLike: false } && !typeof(Delegate).IsAssignableFrom(t))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Concat<MethodBase>(t.IsAbstract ? [] : t.GetConstructors()))
        .Where(m => !m.IsGenericMethodDefinition && !LeftOut.Contains(m.Name) && !m.Name.StartsWith('<')
            && m.GetParameters().All(p => ArgumentDraw.CanBe(p.ParameterType)))
        .OrderBy(m => $"{m.DeclaringType!.FullName}.{m}", StringComparer.Ordinal);

    private static IEnumerable<object> Sound()
    {
        var model = IndicatorModel.Create("m", m => m.Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5)))
            .Indicator("a").Dimension("d", d => d.Indicator("b").Indicator("c")));
        var table = IndicatorTable.ParseCsv(
            "unit,year,a,b,c\nA,2019,1,4,2\nB,2019,2,1,3\nC,2019,3,2,\nA,2020,2,4,1\nB,2020,2,3,2\nC,2020,1,2,5\n");
        var cross = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,4,2\nB,2,1,3\nC,3,2,\n");
        var assessment = model.Assess(cross);
        return [model, table, cross, assessment, model.Assess(table), model.Fit(cross), assessment.Results.First()];
    }

    private string? ProblemOf(MethodBase member, ArgumentDraw arguments)
    {
        var of = member.IsStatic || member is ConstructorInfo ? null : arguments.Of(member.DeclaringType!);
        if (of is null && !member.IsStatic && member is not ConstructorInfo) return null;
        // What is immutable is changed in a copy, as by "with".
        var isSet = member.Name.StartsWith("set_", StringComparison.Ordinal);
        if (isSet && of is not ValueType) of = of!.GetType().GetMethod("<Clone>$")?.Invoke(of, null);
        if (isSet && of is null) return null;
        var parameters = member.GetParameters();
        var given = new object?[parameters.Length];
        for (var p = 0; p < given.Length; p++)
        {
            if (!arguments.TryOf(parameters[p], member is MethodInfo && !isSet, out given[p])) return null;
        }

        var place = $"{member.DeclaringType!.Name}.{member.Name}";
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        Volatile.Write(ref _current, $"{place} {Shown(given)}");
        Volatile.Write(ref _since, Stopwatch.GetTimestamp());
        try
        {
            var made = member is ConstructorInfo constructor ? constructor.Invoke(given) : member.Invoke(of, given);
            if (isSet) made = of;
            arguments.Keep(made);
            if (made is System.Collections.IEnumerable many and not string) Look(many, arguments);
            _ = made?.ToString();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            var inner = problem is TargetInvocationException { InnerException: { } own } ? own : problem;
            if (!Allowed.Any(a => a.IsInstanceOfType(inner)) && !IsSaid(inner))
            {
                return $"{inner.GetType().Name} in {place}|{Shown(given)}: {inner.Message} {inner.StackTrace?.Split('\n')
                    .FirstOrDefault(l => l.Contains("InnovationPotential.", StringComparison.Ordinal))?.Trim()}";
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - bytes is > MostBytes and var room
            ? $"{room >> 20} MB in {place}|{Shown(given)}" : null;
    }

    // What the library itself throws, with words of its own: an index that is not there, a result that is not there.
    private static bool IsSaid(Exception problem) => problem is KeyNotFoundException or InvalidOperationException
        && problem.TargetSite?.DeclaringType?.Assembly == typeof(IndicatorModel).Assembly;

    private static void Look(System.Collections.IEnumerable many, ArgumentDraw arguments)
    {
        var count = 0;
        foreach (var one in many)
        {
            arguments.Keep(one);
            if (++count == 20) return;
        }
    }

    private static string Shown(object?[] given) => string.Join(", ", given.Select(g => g switch
    {
        null => "null",
        Array array => $"[{string.Join(" ", array.Cast<object?>().Take(4))}]",
        _ => g.GetType().Name + " " + (g is double or int or long or string or bool or Enum ? g : ""),
    }));
}
