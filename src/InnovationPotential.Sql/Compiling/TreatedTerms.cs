using InnovationPotential.Numerics;
using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>The value that a treatment makes of a value.</summary>
internal static class TreatedTerms
{
    /// <summary>Why a treatment cannot be said; null where it can.</summary>
    public static string? Obstacle(TreatedIndicator treated) => treated.Transformation switch
    {
        FittedBoxCox => "the difference of a power from 1 loses its digits in SQL",
        FittedCustomTransformation => "it is code of your own",
        _ => null,
    };

    /// <summary>The treated value; NULL of NULL.</summary>
    public static Term Of(Chain chain, TreatedIndicator treated, Term x)
    {
        var limited = Limited(chain, treated, x);
        if (treated.Transformation is not { } transformation) return limited;
        var value = chain.Column($"{limited}");
        // What has no value is treated as the nearer end of the reference.
        var (low, high) = (treated.Apply(treated.Lowest), treated.Apply(treated.Highest));
        var end = chain.Branch($"CASE WHEN {x} < {treated.Lowest} THEN {low} WHEN {x} IS NOT NULL THEN {high} END");
        return transformation switch
        {
            FittedLog log => Log(chain, log, value, end),
            FittedRoot root => Root(chain, root, value, end),
            _ => throw new NotSupportedException(Obstacle(treated)),
        };
    }

    private static Term Limited(Chain chain, TreatedIndicator treated, Term x)
    {
        List<Term> branches =
        [
            .. double.IsInfinity(treated.LowLimit) ? Array.Empty<Term>()
                : [chain.Branch($"WHEN {x} < {treated.LowLimit} THEN {treated.LowValue}")],
            .. double.IsInfinity(treated.HighLimit) ? Array.Empty<Term>()
                : [chain.Branch($"WHEN {x} > {treated.HighLimit} THEN {treated.HighValue}")],
        ];
        return branches.Count == 0 ? x : chain.Column($"CASE {Chain.Sequence(branches)} ELSE {x} END", x.IsNullable);
    }

    private static Term Log(Chain chain, FittedLog log, Term value, Term end)
    {
        var argument = chain.Column($"{log.Slope} * ({value} - {log.Origin}) + {log.Shift}");
        var from = Cut.Least(v => v > 1 || Rounding.AreEqual(v, 1), 0, 2)!.Value;
        var beyond = Cut.Least(v => v > 1 && !Rounding.AreEqual(v, 1), 0, 2)!.Value;
        var result = log.Sign < 0 ? chain.Term($"-ln({argument})") : chain.Term($"ln({argument})");
        return chain.Column($"CASE WHEN {argument} >= {from} AND {argument} < {beyond} THEN {0} WHEN {argument} > {0} THEN {result} "
            + $"ELSE {end} END");
    }

    private static Term Root(Chain chain, FittedRoot root, Term value, Term end)
    {
        var (above, below) = root.Degree == 2
            ? (chain.Branch($"sqrt({value})"), end)
            : (chain.Branch($"power({value}, {1.0 / root.Degree})"),
                root.Degree % 2 == 0 ? end : chain.Branch($"-power(-{value}, {1.0 / root.Degree})"));
        return chain.Column($"CASE WHEN {value} >= {0} THEN {above} WHEN {value} < {0} THEN {below} END");
    }
}
