namespace InnovationPotential.Preparation;

/// <summary>The statistics of one indicator; what is undefined is null.</summary>
public sealed record IndicatorSummary
{
    internal IndicatorSummary(string indicator, string group, int cells, int count) =>
        (Indicator, Group, Cells, Count) = (indicator, group, cells, count);

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>The group it belongs to.</summary>
    public string Group { get; }

    /// <summary>The number of cells that apply.</summary>
    public int Cells { get; }

    /// <summary>The number of values, imputed ones included.</summary>
    public int Count { get; }

    /// <summary>The arithmetic mean.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The standard deviation of a sample (divisor n − 1).</summary>
    public double? StandardDeviation { get; internal init; }

    /// <summary>The lowest value.</summary>
    public double? Minimum { get; internal init; }

    /// <summary>The first quartile, of type 7.</summary>
    public double? FirstQuartile { get; internal init; }

    /// <summary>The median.</summary>
    public double? Median { get; internal init; }

    /// <summary>The third quartile, of type 7.</summary>
    public double? ThirdQuartile { get; internal init; }

    /// <summary>The highest value.</summary>
    public double? Maximum { get; internal init; }

    /// <summary>The skewness of type 2, G1 (Excel's SKEW); needs 3 values that differ.</summary>
    public double? Skewness { get; internal init; }

    /// <summary>The excess kurtosis of type 2, G2 (Excel's KURT); needs 4 values that differ.</summary>
    public double? Kurtosis { get; internal init; }

    /// <summary>How many values are 0.</summary>
    public int Zeros { get; internal init; }

    /// <summary>How many different values there are.</summary>
    public int Unique { get; internal init; }

    /// <summary>How often the most frequent value stands.</summary>
    public int Same { get; internal init; }

    /// <summary>The share of cells observed; imputed ones are not. Null where no cell applies.</summary>
    public double? Coverage { get; internal init; }

    /// <summary>The share of values other than 0.</summary>
    public double? NonZeroShare => Count == 0 ? null : (double)(Count - Zeros) / Count;

    /// <summary>The share of different values.</summary>
    public double? UniqueShare => Count == 0 ? null : (double)Unique / Count;

    /// <summary>What is conspicuous.</summary>
    public StatisticsFlags Flags { get; internal init; }
}
