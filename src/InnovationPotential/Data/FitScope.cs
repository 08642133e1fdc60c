using InnovationPotential.Data;

namespace InnovationPotential;

/// <summary>The observations from which extremes, means, weights and whatever else depends on data are learned.</summary>
/// <remarks>
/// Goalposts, norms and other numbers written in the model do not depend on it. The scope is always an explicit part of a result's
/// provenance.
/// </remarks>
public abstract record FitScope
{
    private protected FitScope()
    {
    }

    /// <summary>All periods together: scores of different periods can be compared, and a new year changes the old ones.</summary>
    public static FitScope WholePanel { get; } = new WholePanelScope();

    /// <summary>Each period by itself: scores of different periods cannot be compared.</summary>
    public static FitScope EachPeriod { get; } = new EachPeriodScope();

    /// <summary>One period for all: later scores may leave the range, and never change.</summary>
    /// <param name="period">The period.</param>
    public static FitScope BasePeriod(Period period) => new BasePeriodScope(period);

    /// <summary>The scope in a sentence: "the whole panel".</summary>
    internal virtual string Words => $"the {this}";

    /// <summary>The rows to learn from: one range, or one for each period where each is learned from by itself.</summary>
    internal virtual IReadOnlyList<Range> RowsOf(IndicatorTable table) => [Range.EndAt(table.RowCount)];

    /// <summary>The periods that are learned from by themselves; none where one lesson holds for all.</summary>
    internal virtual EquatableArray<Period> SeparatePeriods(IndicatorTable table) => [];
}
