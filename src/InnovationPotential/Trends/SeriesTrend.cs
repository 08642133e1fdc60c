using System.Diagnostics;
using System.Globalization;

namespace InnovationPotential.Trends;

/// <summary>The trend and index analysis of one series.</summary>
/// <remarks>
/// Chain and base indices have one place for each period after <see cref="FirstPeriod"/> up to <see cref="LastPeriod"/>: the
/// chain index compares with the previous period and is undefined beside a gap, the base index with the first observation.
/// Means between end points and slopes use the elapsed time. The least-squares line's time starts at 0 at the first period.
/// Nothing here is NaN or infinite: what cannot be computed says why. Value-equal; safe to share between threads.
/// JSON: an object as in the array of a <see cref="TrendTable"/>; an undefined number is null, never 0.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Unit,nq} {Indicator,nq}: {N} observations")]
public sealed partial record SeriesTrend
{
    internal SeriesTrend(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<ObservationKind> kinds, SeriesOrigin origin)
    {
        if (!kinds.IsEmpty && kinds.Length != values.Length)
            throw new ArgumentException("There must be one kind for each value.", nameof(kinds));
        Span<double> tied = values.Length <= ObservedPoints.StackLimit ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(tied);
        Rounding.TieColumn(tied);
        Span<double> room = times.Length <= ObservedPoints.StackLimit ? stackalloc double[2 * times.Length] : new double[2 * times.Length];
        var points = ObservedPoints.Of(times, tied, room);
        (Origin, N) = (origin, points.Times.Length);
        var span = Dynamics.Extent(tied, out var first, out var last);
        if (span > 0) (FirstPeriod, LastPeriod) = (times[first], times[last]);
        if (span > 1) IndexPeriods = new(times.Slice(first + 1, span - 1).ToArray());
        Kinds = SeriesTrendDiagnostics.Kinds(tied, kinds);
        MeanLevel = Dynamics.MeanLevel(tied);
        ChronologicalMean = Dynamics.ChronologicalMean(times, tied);
        AbsoluteIncrementMean = Dynamics.MeanIncrement(times, tied);
        GrowthCoefficientMean = Dynamics.MeanGrowth(times, tied);
        SymmetricGrowth = Quantity.TooFew(N) ?? Dynamics.SymmetricGrowth(tied[first], tied[last]);
        LeastSquares = LinearTrend.FitObserved(points);
        Sen = SenTrend.FitObserved(points, 0.95);
        MannKendall = Trends.MannKendall.TestObserved(points.Values, false);
        Quantity[] chain = new Quantity[IndexPeriods.Count], bases = new Quantity[IndexPeriods.Count];
        Dynamics.ChainIndices(tied.Slice(first, span), chain);
        Dynamics.BaseIndices(tied.Slice(first, span), bases);
        (ChainIndices, BaseIndices) = (new(chain), new(bases));
        Diagnostics = SeriesTrendDiagnostics.Of(this, points.Times);
    }

    /// <summary>The unit the series belongs to; null for a series by itself.</summary>
    public string? Unit => Origin.Unit;

    /// <summary>The code of the indicator, or of the node whose scores these are; null for a series by itself.</summary>
    public string? Indicator => Origin.Indicator;

    /// <summary>The number of observations.</summary>
    public int N { get; }

    /// <summary>The time of the first observation; null when there is none.</summary>
    public double? FirstPeriod { get; }

    /// <summary>The time of the last observation; null when there is none.</summary>
    public double? LastPeriod { get; }

    /// <summary>The periods of <see cref="ChainIndices"/> and <see cref="BaseIndices"/>.</summary>
    public EquatableArray<double> IndexPeriods { get; }

    /// <summary>The kinds of the observations, each once, in the order of the enumeration.</summary>
    public EquatableArray<ObservationKind> Kinds { get; }

    /// <summary>Whether every observation is actual or estimated; if not, the figures describe a plan or a forecast.</summary>
    public bool DescribesWhatHappened => !Kinds.Any(k => k is ObservationKind.Plan or ObservationKind.Forecast);

    /// <summary>The mean level of an interval series, Σy/n.</summary>
    public Quantity MeanLevel { get; }

    /// <summary>The mean level of a moment series, weighted with the times between observations.</summary>
    public Quantity ChronologicalMean { get; }

    /// <summary>The mean absolute increment between the end points.</summary>
    public Quantity AbsoluteIncrementMean { get; }

    /// <summary>The mean growth coefficient between the end points.</summary>
    public Quantity GrowthCoefficientMean { get; }

    /// <summary>The compound annual growth rate between the end points; 0.05 is 5 %.</summary>
    public Quantity Cagr => GrowthCoefficientMean.Map(growth => growth - 1);

    /// <summary>The symmetric growth from the first to the last observation, from −2 to 2.</summary>
    public Quantity SymmetricGrowth { get; }

    /// <summary>The least-squares line.</summary>
    public LinearTrend LeastSquares { get; }

    /// <summary>The Theil–Sen line with its 95 % interval.</summary>
    public SenTrend Sen { get; }

    /// <summary>The Mann–Kendall test.</summary>
    public MannKendallTest MannKendall { get; }

    /// <summary>y_t/y_{t−1}; 1.5 is 150 %.</summary>
    public EquatableArray<Quantity> ChainIndices { get; }

    /// <summary>y_t/y₀.</summary>
    public EquatableArray<Quantity> BaseIndices { get; }

    /// <summary>What must be said about the figures.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Every quantity that has no value, by its name in JSON, with the period in brackets for one of a list: <c>cagr</c>,
    /// <c>chainIndices[2017]</c>. The quantity says why.
    /// </summary>
    public EquatableArray<KeyValuePair<string, Quantity>> Undefined
    {
        get
        {
            List<KeyValuePair<string, Quantity>> list = [];
            Note("absoluteIncrementMean", AbsoluteIncrementMean);
            Note("growthCoefficientMean", GrowthCoefficientMean);
            Note("cagr", Cagr);
            Note("olsSlope", LeastSquares.Slope);
            Note("olsIntercept", LeastSquares.Intercept);
            Note("senSlope", Sen.Slope);
            Note("mannKendall", MannKendall.PUpper);
            for (var i = 0; i < ChainIndices.Count; i++) Note(Place("chainIndices", i), ChainIndices[i]);
            for (var i = 0; i < BaseIndices.Count; i++) Note(Place("baseIndices", i), BaseIndices[i]);
            return list.ToEquatableArray();

            string Place(string name, int i) => $"{name}[{LabelOf(IndexPeriods[i])}]";

            void Note(string name, Quantity quantity)
            {
                if (!quantity.IsDefined) list.Add(new(name, quantity));
            }
        }
    }

    /// <summary>Analyzes a series.</summary>
    /// <param name="times">The times, strictly increasing.</param>
    /// <param name="values">The values, NaN where missing.</param>
    /// <param name="kinds">The kind of each value; empty when all are actual.</param>
    /// <exception cref="ArgumentException">Lengths differ, times do not increase strictly, or a number is infinite.</exception>
    public static SeriesTrend Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<ObservationKind> kinds = default) =>
        new(times, values, kinds, default);

    /// <summary>A period as it is written: a year as its number, a quarter such as <c>2020Q3</c>.</summary>
    /// <param name="time">The time of a period, such as <see cref="FirstPeriod"/>.</param>
    public string LabelOf(double time)
    {
        foreach (var period in Origin.Periods.AsSpan())
            if (period.Time == time) return period.Label;
        return time.ToString(CultureInfo.InvariantCulture);
    }

    internal SeriesOrigin Origin { get; }
}
