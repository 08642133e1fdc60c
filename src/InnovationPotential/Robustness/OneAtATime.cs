using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>What each of several alternative models does to the ranking of a nominal one, changed one at a time.</summary>
/// <remarks>
/// Each alternative is fitted to the reference of the nominal model, on its scope. One at a time says nothing of changes that meet: for
/// that draw all of them at once. Immutable; safe to share between threads.
/// <para>JSON: the effects with exact numbers, and the diagnostics; an undefined number is null, never 0.</para>
/// <para>CSV: one row an alternative with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<OneAtATime>))]
public sealed class OneAtATime : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<AlternativeEffect>[] Columns = EffectTexts.Columns("alternative");

    private static readonly ResultColumn<OneAtATime>[] Result =
    [
        new((writer, r) => Columns.Called(r.Names).WriteJson(writer, "alternatives", r.Effects)),
        new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
    ];

    private OneAtATime(EquatableArray<AlternativeEffect> effects, EquatableArray<Diagnostic> diagnostics) =>
        (Effects, Diagnostics) = (effects, diagnostics);

    /// <summary>What units are called.</summary>
    private GivenNames? Names { get; init; }

    /// <summary>The effects, in the order of the alternatives.</summary>
    public EquatableArray<AlternativeEffect> Effects { get; }

    /// <summary>What could not be assessed or compared, and what must be said about it.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The effect of an alternative.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is no such alternative.</exception>
    public AlternativeEffect this[string name] =>
        Effects.FirstOrDefault(e => e.Name == name)
            ?? throw Nearest.NotFound($"There is no alternative '{name}'.", name, Effects.Select(e => e.Name), nameof(name));

    /// <summary>Assesses alternatives and compares each with the nominal ranking.</summary>
    /// <param name="nominal">The nominal assessment.</param>
    /// <param name="alternatives">Names and models. One that cannot be assessed has a reason instead of an effect.</param>
    /// <exception cref="ArgumentNullException">An assessment or model is null.</exception>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public static OneAtATime Of(Assessment nominal, params ReadOnlySpan<(string Name, IndicatorModel Model)> alternatives)
    {
        ArgumentNullException.ThrowIfNull(nominal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, model) in alternatives)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(alternatives));
            ArgumentNullException.ThrowIfNull(model, nameof(alternatives));
            if (!names.Add(name)) throw new ArgumentException($"The alternative '{name}' stands twice.", nameof(alternatives));
        }

        var effects = new NominalRanking(nominal).EffectsOf(alternatives.ToArray());
        return new OneAtATime(effects.Select(e => e.Effect).ToEquatableArray(), effects.SelectMany(e => e.Found).ToEquatableArray())
        { Names = nominal.Table.Names };
    }

    /// <summary>The effects as a table for a terminal.</summary>
    public override string ToString() => this.ToText();

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.Called(Names).WriteCsv(Effects, csv);

    IEnumerable<TextTable> IShowsTables.Tables() => [Columns.Called(Names).Show(Effects, "Each alternative against the nominal ranking")];
}
