using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>Every weight in turn made less and more by one share, the one that does most first: <c>assessment.Tornado</c>.</summary>
/// <remarks>
/// One at a time, and the model fitted anew: what is learned from data, and data-driven weights, stays as the data say. Immutable; safe to
/// share between threads.
/// <para>JSON: the weights with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a weight with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Tornado>))]
[DebuggerDisplay("{Bars.Count} weights ± {Share}")]
public sealed class Tornado : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<TornadoBar>[] Columns =
    [
        new("weight", b => b.Code),
        new("scoreDown", b => b.ScoreDown, NumberText.Show, "score, less") { IsOptional = true },
        new("scoreUp", b => b.ScoreUp, NumberText.Show, "score, more") { IsOptional = true },
        new("meanShiftDown", b => b.Down.MeanAbsoluteRankShift, NumberText.Show, "mean shift, less"),
        new("meanShiftUp", b => b.Up.MeanAbsoluteRankShift, NumberText.Show, "mean shift, more"),
        new("largestShiftDown", b => b.Down.MaximumRankShift, NumberText.Rank, "largest shift, less"),
        new("largestShiftUp", b => b.Up.MaximumRankShift, NumberText.Rank, "largest shift, more"),
        new("failure", b => b.Down.Failure ?? b.Up.Failure, "remark") { IsOptional = true },
    ];

    private static readonly ResultColumn<Tornado>[] Result =
    [
        new("share", t => t.Share),
        new("unit", t => t.Unit) { IsOptional = true, NamesUnits = true },
        new((writer, t) => Columns.WriteJson(writer, "bars", t.Bars)),
    ];

    private Tornado(double share, string? unit, EquatableArray<TornadoBar> bars) => (Share, Unit, Bars) = (share, unit, bars);

    /// <summary>What units are called.</summary>
    internal GivenNames? Names { get; private init; }

    /// <summary>The unit's score without any change; null without a unit or a score.</summary>
    internal double? Nominal { get; private init; }

    /// <summary>The share by which each weight was changed, such as 0.25.</summary>
    public double Share { get; }

    /// <summary>The unit whose scores are told; null where only the ranks of all are.</summary>
    public string? Unit { get; }

    /// <summary>The weights of all nodes with siblings, the longest bar first.</summary>
    public EquatableArray<TornadoBar> Bars { get; }

    /// <summary>A table of the weights, the longest bar first.</summary>
    public override string ToString() => this.ToText();

    internal static Tornado Of(Assessment nominal, double share, string? unit, Period? period)
    {
        var row = unit is null ? -1
            : (Data.AskedPeriod.IndexOf(period, nominal.Periods) * nominal.Units.Count) + nominal.Table.IndexOf(unit);
        string[] codes = [.. nominal.Model.Nodes.OfType<Dimension>().Where(d => d.Children.Count > 1)
            .SelectMany(d => d.Children).Where(c => c.Weight > 0).Select(c => c.Code)];
        (string, IndicatorModel)[] models = [.. codes.SelectMany(c => new[] { Changed(c, 1 - share), Changed(c, 1 + share) })];
        var ranking = new NominalRanking(nominal);
        var effects = ranking.EffectsOf(models);
        var rows = row < 0 ? null : ranking.RowsOf(models);
        return new Tornado(share, unit, codes.Select((c, i) => new TornadoBar(c, effects[2 * i].Effect, effects[(2 * i) + 1].Effect)
        {
            ScoreDown = ScoreOf(2 * i),
            ScoreUp = ScoreOf((2 * i) + 1),
        }).OrderByDescending(b => b.Length).ToEquatableArray())
        {
            Names = nominal.Table.Names,
            Nominal = row < 0 ? null : Assessment.Known(nominal.ScoreColumn(0)[row]),
        };

        double? ScoreOf(int at) => rows?[at].Rows is { } known ? Assessment.Known(known.Scores[row]) : null;

        (string, IndicatorModel) Changed(string code, double factor) => (Invariant($"{code} × {factor}"),
            SweepTarget.Weight(code).Change(nominal.Model, nominal.Model.Find(code)!.Weight * factor));
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [(Unit is null
        ? Array.FindAll(Columns, c => !c.Name.StartsWith("score", StringComparison.Ordinal)) : Columns)
        .Show(Bars, Invariant($"Each weight ± {NumberText.Short(100 * Share)} %")
            + (Unit is null ? "" : $": scores of {Names.Call(Unit)}"))];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.Called(Names).WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.WriteCsv(Bars, csv);
}
