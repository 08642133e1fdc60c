namespace InnovationPotential.Sql;

/// <summary>A step function of the library, by the exact doubles at which it jumps.</summary>
/// <param name="First">The value below all cuts.</param>
/// <param name="Cuts">Where it jumps, ascending, and its value from there on.</param>
internal sealed record Steps<T>(T First, IReadOnlyList<(double From, T Value)> Cuts)
{
    /// <summary>Finds the cuts near the edges at which a function is known to jump, if it does.</summary>
    /// <param name="function">The function; between two edges it is constant.</param>
    /// <param name="edges">The edges; those that are not finite do not count.</param>
    public static Steps<T> Of(Func<double, T> function, IEnumerable<double> edges)
    {
        double[] sorted = [.. edges.Where(double.IsFinite).Distinct().Order()];
        double[] probes = [double.MinValue, .. sorted.Zip(sorted.Skip(1), (a, b) => (a / 2) + (b / 2)), double.MaxValue];
        var cuts = new List<(double, T)>();
        var (first, before) = (function(probes[0]), function(probes[0]));
        for (var i = 0; i < sorted.Length; i++)
        {
            var after = function(probes[i + 1]);
            if (Equals(before, after)) continue;
            if (Cut.Least(x => Equals(function(x), after), probes[i], probes[i + 1]) is { } cut) cuts.Add((cut, after));
            before = after;
        }

        return new Steps<T>(first, cuts);
    }

    private static bool Equals(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}
