using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Sql;

/// <summary>What sums tell of a column.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Count">The number of values.</param>
/// <param name="Low">The lowest; NaN where there is none.</param>
/// <param name="High">The highest.</param>
/// <param name="Pivot">What is taken from each value before it is squared: near the mean, so that no digits are lost.</param>
/// <param name="Exponent">Two to this power is what each difference is divided by, so that no square overflows.</param>
internal sealed record ColumnSums(long Rows, long Count, double Low, double High, double Pivot, int Exponent)
{
    /// <summary>The sum of the scaled differences.</summary>
    public double Sum { get; init; }

    /// <summary>The sum of their squares.</summary>
    public double Squares { get; init; }

    /// <summary>Whether the sum of squares is known from the first pass.</summary>
    public bool HasVariance { get; private init; }

    /// <summary>The sum of their cubes, where the shape is asked for; else NaN.</summary>
    public double Cubes { get; init; } = double.NaN;

    /// <summary>The sum of their fourth powers.</summary>
    public double Fourths { get; init; } = double.NaN;

    /// <summary>The lowest value above 0, where it is asked for; else NaN.</summary>
    public double LowestPositive { get; init; } = double.NaN;

    /// <summary>What is known of the ranks, where they are asked for; else null.</summary>
    public RankSummary? Ranks { get; init; }

    /// <summary>Whether there are two values that differ.</summary>
    public bool HasSpread => Count > 1 && Low < High;

    /// <summary>What each difference is divided by.</summary>
    public double Scale => Math.ScaleB(1, Exponent);

    /// <summary>What a first pass tells.</summary>
    public static ColumnSums Of(long rows, long count, double low, double high, double mean)
    {
        var pivot = mean >= low && mean <= high ? mean : (low / 2) + (high / 2);
        var exponent = count == 0 ? 0 : Scaling.Exponent(Math.Max(high - pivot, pivot - low));
        return new ColumnSums(rows, count, low, high, pivot, exponent);
    }

    /// <summary>The same with a variance around the pivot, which is the mean.</summary>
    public ColumnSums WithVariance(double variance) => this with { Squares = variance / Scale / Scale * Count, HasVariance = true };

    /// <summary>What a normalization may ask.</summary>
    /// <param name="first">The sums of the first period, where it stands apart.</param>
    public SampleSummary Summary(ColumnSums? first) => new(Low, High, Moments)
    {
        LowestPositive = LowestPositive,
        Ranks = Ranks,
        FirstPeriod = (first ?? this).Moments,
    };

    /// <summary>Mean and spread, and the shape where it is asked for.</summary>
    public Moments Moments => Moments.OfSums(checked((int)Count), Low, High, Pivot, Exponent, Sum, Squares, Cubes, Fourths);
}
