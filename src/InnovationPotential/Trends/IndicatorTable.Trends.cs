using InnovationPotential.Data;
using InnovationPotential.Trends;

namespace InnovationPotential;

// The trends of a table's series.
public sealed partial class IndicatorTable
{
    /// <summary>
    /// The trend and index analysis of every unit and indicator: increments, indices, growth, slopes, the Mann–Kendall test.
    /// </summary>
    /// <param name="configure">Chooses units and indicators: <c>o => o with { Indicators = ["patents"] }</c>.</param>
    /// <returns>Unit by unit, in the table's order, the trend of each indicator. Kinds, states and gaps are those of the
    /// observations.</returns>
    /// <remarks>
    /// What is missing is left out, nothing is filled in. Real times are used, so gaps and unequal spacing are taken as they are. Series of
    /// different frequency may stand in one table; the values of one series are of periods of one length.
    /// </remarks>
    /// <exception cref="InvalidInputException">
    /// The table has no periods (<c>IP6011</c>), not a unit or indicator asked for
    /// (<c>IP6012</c>), fewer than one latest observation is asked for (<c>IP6030</c>), or
    /// values of periods of different length stand in one of the series (<c>IP6020</c>). All problems are carried.
    /// </exception>
    public TrendTable Trends(Func<TrendOptions, TrendOptions>? configure = null)
    {
        var options = configure?.Invoke(TrendOptions.Default) ?? TrendOptions.Default;
        InvalidInputException.ThrowIfAny(ValidateTrends(options));
        var units = options.Units.IsEmpty ? Units : options.Units;
        var indicators = options.Indicators.IsEmpty ? Indicators : options.Indicators;
        var columns = indicators.Select(i => this[i]).ToArray();
        var gathering = new SeriesGathering(this);
        InvalidInputException.ThrowIfAny(MixedSeries(gathering, units, columns));
        var series = new List<SeriesTrend>(units.Count * columns.Length);
        foreach (var unit in units.AsSpan())
        {
            foreach (var column in columns)
            {
                if (gathering.Take(column, unit, options.Latest) > 0 || options.IncludeEmpty) series.Add(gathering.Trend());
            }
        }

        var aggregates = UnitNames.Warning(units, "among them", "Name the units that are meant in TrendOptions.Units.");
        return new TrendTable(
            series.ToEquatableArray(), (units.Count * columns.Length) - series.Count, aggregates is null ? [] : [aggregates])
        { Names = Names };
    }

    private IEnumerable<Diagnostic> ValidateTrends(TrendOptions options)
    {
        if (Periods.IsEmpty)
            yield return Diagnostic.Error(TrendCodes.NoPeriods, "The table is a cross-section: a trend needs periods.",
                hint: "Give it a column 'period' or 'year', or a column for each period.");
        if (options.Latest < 1)
            yield return Diagnostic.Error(TrendCodes.NoneLatest,
                Invariant($"The latest {options.Latest} observations are none: a trend needs some."),
                hint: "Ask for 1 or more, or for all.");
        foreach (var unit in options.Units.Where(u => !Units.AsSpan().Contains(u)))
            yield return Diagnostic.Error(TrendCodes.UnknownSeries, $"The table has no unit '{unit}'.", new Location { Unit = unit },
                $"{Nearest.DidYouMean(unit, Units)}It has {Known(Units)}.");
        foreach (var indicator in options.Indicators.Where(i => !Contains(i)))
            yield return Diagnostic.Error(TrendCodes.UnknownSeries, $"The table has no indicator '{indicator}'.",
                new Location { Node = indicator }, $"{Nearest.DidYouMean(indicator, Indicators)}It has {Known(Indicators)}.");
    }

    // One message for each indicator and mix, whatever the number of units: the first unit is named.
    private static IEnumerable<Diagnostic> MixedSeries(
        SeriesGathering gathering, EquatableArray<string> units, IndicatorColumn[] columns) =>
        columns.SelectMany(c => units.Select(u => gathering.Mixed(c, u)).OfType<Diagnostic>())
            .GroupBy(d => (d.Location.Node, d.Message))
            .Select(g => g.Count() == 1 ? g.First() : g.First() with
            {
                Message = $"{g.First().Message} So it is for {Counted.Of(g.Count(), "unit")}.",
            });

    private static string Known(EquatableArray<string> names) => string.Join(", ", names.Take(10)) + (names.Count > 10 ? ", …" : "");
}
