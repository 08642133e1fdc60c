namespace InnovationPotential.Preparation;

/// <summary>The statistics of one indicator; what is undefined is null.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Group">The group it belongs to.</param>
/// <param name="Cells">The number of cells that apply.</param>
/// <param name="Count">The number of values, imputed ones included.</param>
public sealed record IndicatorSummary(string Indicator, string Group, int Cells, int Count)
{
    /// <summary>The arithmetic mean.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation of a sample (divisor n − 1).</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The lowest value.</summary>
    public double? Minimum { get; init; }

    /// <summary>The first quartile, of type 7.</summary>
    public double? FirstQuartile { get; init; }

    /// <summary>The median.</summary>
    public double? Median { get; init; }

    /// <summary>The third quartile, of type 7.</summary>
    public double? ThirdQuartile { get; init; }

    /// <summary>The highest value.</summary>
    public double? Maximum { get; init; }

    /// <summary>The skewness of type 2, G1 (Excel's SKEW); needs 3 values that differ.</summary>
    public double? Skewness { get; init; }

    /// <summary>The excess kurtosis of type 2, G2 (Excel's KURT); needs 4 values that differ.</summary>
    public double? Kurtosis { get; init; }

    /// <summary>How many values are 0.</summary>
    public int Zeros { get; init; }

    /// <summary>How many different values there are.</summary>
    public int Unique { get; init; }

    /// <summary>How often the most frequent value stands.</summary>
    public int Same { get; init; }

    /// <summary>The share of cells observed; imputed ones are not. Null where no cell applies.</summary>
    public double? Coverage { get; init; }

    /// <summary>The share of values other than 0.</summary>
    public double? NonZeroShare => Count == 0 ? null : (double)(Count - Zeros) / Count;

    /// <summary>The share of different values.</summary>
    public double? UniqueShare => Count == 0 ? null : (double)Unique / Count;

    /// <summary>What is conspicuous.</summary>
    public StatisticsFlags Flags { get; init; }
}
