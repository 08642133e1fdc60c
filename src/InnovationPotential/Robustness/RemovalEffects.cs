using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>What the ranking owes each element: the model without each indicator, and without each dimension, in turn.</summary>
/// <remarks>
/// The weights of the siblings that remain keep their proportions. A dimension that loses its last child goes with it, which an information
/// says. The model without the element is fitted anew, on the nominal reference and scope; what it says about the element elsewhere
/// (exceptions from the normalization, steps of preparation for it) goes too. Where more depends on it, as a Choquet integral does, the
/// model cannot be assessed without it, and there is a reason instead of an effect. Immutable; safe to share between threads.
/// <para>JSON: the effects with exact numbers, and the diagnostics; an undefined number is null, never 0.</para>
/// <para>CSV: one row an element with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<RemovalEffects>))]
public sealed class RemovalEffects : IWritesJson, IWritesCsv, IShowsTables
{
    private const string NothingLeft = "nothing would be left of the model";

    private static readonly ResultColumn<AlternativeEffect>[] Columns = EffectTexts.Columns("element");

    private static readonly ResultColumn<(string Kind, AlternativeEffect Effect)>[] Elements =
    [
        Columns[0].Of<(string, AlternativeEffect Effect)>(e => e.Effect),
        new("kind", e => e.Kind),
        .. Columns[1..].Select(c => c.Of<(string, AlternativeEffect Effect)>(e => e.Effect)),
    ];

    private static readonly ResultColumn<RemovalEffects>[] Result =
    [
        new((writer, r) => Columns.Called(r.Names).WriteJson(writer, "indicators", r.Indicators)),
        new((writer, r) => Columns.Called(r.Names).WriteJson(writer, "dimensions", r.Dimensions)),
        new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
    ];

    private RemovalEffects(EquatableArray<AlternativeEffect> indicators, EquatableArray<AlternativeEffect> dimensions,
        EquatableArray<Diagnostic> diagnostics) =>
        (Indicators, Dimensions, Diagnostics) = (indicators, dimensions, diagnostics);

    /// <summary>What units are called.</summary>
    private GivenNames? Names { get; init; }

    /// <summary>The effect of removing each indicator, in the order of the tree.</summary>
    public EquatableArray<AlternativeEffect> Indicators { get; }

    /// <summary>The effect of removing each dimension below the root, in the order of the tree.</summary>
    public EquatableArray<AlternativeEffect> Dimensions { get; }

    /// <summary>What could not be removed or compared, and what went along.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The effect of removing an element.</summary>
    /// <param name="code">The code of an indicator, or of a dimension below the root.</param>
    /// <exception cref="ArgumentException">There is no such element.</exception>
    public AlternativeEffect this[string code] =>
        Indicators.Concat(Dimensions).FirstOrDefault(e => e.Name == code)
            ?? throw Nearest.NotFound($"There is no element of the code '{code}' to remove.", code,
                Indicators.Concat(Dimensions).Select(e => e.Name), nameof(code));

    /// <summary>Removes each element in turn and compares the ranking with the nominal one.</summary>
    /// <param name="nominal">The nominal assessment.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    public static RemovalEffects Of(Assessment nominal)
    {
        ArgumentNullException.ThrowIfNull(nominal);
        var ranking = new NominalRanking(nominal);
        ModelNode[] elements = [.. nominal.Model.Nodes.Skip(1).OrderBy(n => n is Dimension)];
        var removals = Array.ConvertAll(elements, n => ElementRemoval.From(nominal.Model, n.Code));
        var possible = Enumerable.Range(0, removals.Length).Where(i => removals[i].Model is not null).ToArray();
        var effects = ranking.EffectsOf(Array.ConvertAll(possible, i => (elements[i].Code, removals[i].Model!)));
        var all = Array.ConvertAll(elements, n => new AlternativeEffect(n.Code) { Failure = NothingLeft });
        for (var e = 0; e < effects.Length; e++) all[possible[e]] = effects[e].Effect;
        var indicators = elements.Count(n => n is Indicator);
        return new RemovalEffects(EquatableArray.Create<AlternativeEffect>(all.AsSpan(0, indicators)),
            EquatableArray.Create<AlternativeEffect>(all.AsSpan(indicators)),
            [.. elements.SelectMany((n, i) => Accompanying(n.Code, removals[i])), .. effects.SelectMany(e => e.Found)])
        { Names = nominal.Table.Names };
    }

    private static IEnumerable<Diagnostic> Accompanying(string code, ElementRemoval removal)
    {
        if (removal.Model is null)
            yield return Diagnostic.Warning(ScenarioCodes.NothingLeft, $"'{code}' cannot be removed: {NothingLeft}.",
                new Location { Node = code });
        else if (removal.Removed != code)
            yield return Diagnostic.Information(ScenarioCodes.EmptiedDimension,
                $"Without '{code}' nothing is left of '{removal.Removed}', which goes too.", new Location { Node = code });
    }

    /// <summary>The effects as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables()
    {
        yield return EffectTexts.Columns("indicator").Called(Names).Show(Indicators, "The ranking without each indicator");
        if (!Dimensions.IsEmpty)
            yield return EffectTexts.Columns("dimension").Called(Names).Show(Dimensions, "The ranking without each dimension");
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) =>
        Elements.Called(Names).WriteCsv(
        [.. Indicators.Select(e => ("indicator", e)), .. Dimensions.Select(e => ("dimension", e))], csv);
}
