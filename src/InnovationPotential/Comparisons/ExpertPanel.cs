namespace InnovationPotential.Comparisons;

/// <summary>The scores of several assessors: assessors × units × indicators, with gaps.</summary>
/// <remarks>
/// Immutable; safe to share between threads. <see cref="Combine"/> makes one table of it and says how far the assessors agree.
/// </remarks>
public sealed class ExpertPanel
{
    private readonly double[] _scores;

    private ExpertPanel(ExpertScore[] rows)
    {
        (Assessors, Units, Indicators) = (Names(rows, r => r.Assessor), Names(rows, r => r.Unit), Names(rows, r => r.Indicator));
        var (assessors, units, indicators) = (Places(Assessors), Places(Units), Places(Indicators));
        _scores = new double[assessors.Count * units.Count * indicators.Count];
        Array.Fill(_scores, double.NaN);
        foreach (var row in rows)
            _scores[Position(assessors[row.Assessor], units[row.Unit], indicators[row.Indicator])] = row.Value ?? double.NaN;
    }

    /// <summary>The assessors, in the order in which the rows name them first.</summary>
    public EquatableArray<string> Assessors { get; }

    /// <summary>The units, in the order in which the rows name them first.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The indicators' codes, in the order in which the rows name them first.</summary>
    public EquatableArray<string> Indicators { get; }

    /// <summary>A score; null where the assessor gave none.</summary>
    /// <param name="assessor">The assessor.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The panel has no such assessor, unit or indicator.</exception>
    public double? this[string assessor, string unit, string indicator] =>
        _scores[Position(Place(Assessors, assessor), Place(Units, unit), Place(Indicators, indicator))] is var score && double.IsNaN(score)
            ? null : score;

    /// <summary>A panel of rows in any order; what has no row is a gap, like a row without a value.</summary>
    /// <param name="scores">The rows.</param>
    /// <exception cref="InvalidInputException">There is no row; an assessor scores a unit twice on an indicator; a name is empty; a value
    /// is infinite or NaN. All problems are carried.</exception>
    public static ExpertPanel Of(IEnumerable<ExpertScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var rows = scores.ToArray();
        Elements.ThrowIfNull(rows, nameof(scores));
        InvalidInputException.ThrowIfAny(Validate(rows));
        return new ExpertPanel(rows);
    }

    /// <summary>Combines the assessors' scores into one table, and says how far they agree.</summary>
    /// <param name="configure">Changes options: <c>o => o with { Average = PanelAverage.Median }</c>.</param>
    /// <remarks>A gap is left out, not filled in: each cell is the average of those who scored it, and missing when nobody did.</remarks>
    public PanelResult Combine(Func<PanelOptions, PanelOptions>? configure = null)
    {
        var options = configure is null ? new PanelOptions() : configure(new PanelOptions());
        var columns = new List<IndicatorColumn>();
        var dispersions = new List<PanelDispersion>();
        var concordances = new List<PanelConcordance>();
        for (var i = 0; i < Indicators.Count; i++)
        {
            var column = new double[Units.Count];
            for (var u = 0; u < column.Length; u++)
            {
                double[] judgments = [.. Enumerable.Range(0, Assessors.Count).Select(a => _scores[Position(a, u, i)])];
                column[u] = options.Average.Of(judgments) ?? double.NaN;
                dispersions.Add(new PanelDispersion(Units[u], Indicators[i], judgments));
            }

            columns.Add(IndicatorColumn.OfDoubles(Indicators[i], column));
            var concordance = new PanelConcordance(
                Enumerable.Range(0, Assessors.Count).Select(a => _scores.AsSpan(Position(a, 0, i), Units.Count).ToArray()),
                options.Practice);
            concordances.Add(concordance with { Code = Indicators[i] });
        }

        return new PanelResult(options, IndicatorTable.Create(Units, columns), [.. dispersions], [.. concordances])
        {
            Diagnostics = PanelDiagnostics.Of(this, options.Practice, dispersions, concordances).ToEquatableArray(),
        };
    }

    private int Position(int assessor, int unit, int indicator) => (((assessor * Indicators.Count) + indicator) * Units.Count) + unit;

    private static int Place(EquatableArray<string> names, string name) =>
        names.AsSpan().IndexOf(name) is >= 0 and var place
            ? place : throw new ArgumentException($"The panel has no '{name}'. It has {string.Join(", ", names)}.", nameof(name));

    private static EquatableArray<string> Names(ExpertScore[] rows, Func<ExpertScore, string> name) =>
        rows.Select(name).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static Dictionary<string, int> Places(EquatableArray<string> names) =>
        names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> Validate(ExpertScore[] rows)
    {
        if (rows.Length == 0)
            yield return Diagnostic.Error(ComparisonCodes.NoJudgments, "The panel has no scores.", hint: "Give at least one.");
        var seen = new HashSet<(string, string, string)>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var place = new Location { Row = i + 1, Unit = row.Unit, Node = row.Indicator };
            if (string.IsNullOrWhiteSpace(row.Assessor) || string.IsNullOrWhiteSpace(row.Unit) || string.IsNullOrWhiteSpace(row.Indicator))
                yield return Diagnostic.Error(ComparisonCodes.InvalidJudgment, "A score does not name its assessor, unit and indicator.",
                    place, "Name all three.");
            else if (!seen.Add((row.Assessor, row.Unit, row.Indicator)))
                yield return Diagnostic.Error(ComparisonCodes.DuplicateJudgment,
                    $"'{row.Assessor}' scores '{row.Unit}' twice on '{row.Indicator}'.", place, "Keep one of the scores.");
            if (row.Value is { } value && !double.IsFinite(value))
                yield return Diagnostic.Error(ComparisonCodes.InvalidJudgment,
                    Invariant($"'{row.Assessor}' gives a score of {value}."), place,
                    "Use null for a missing score.");
        }
    }
}
