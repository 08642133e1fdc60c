using System.Text.Json;
using InnovationPotential.Weightings;

namespace InnovationPotential.Multivariate;

/// <summary>The columns of a multivariate look.</summary>
internal static class MultivariateTexts
{
    private static readonly string[] Relations = Array.ConvertAll(Enum.GetNames<CorrelationRelation>(), WordsOf);

    private static readonly ResultColumn<CorrelationValue>[] Coefficient =
    [
        new("coefficient", v => v.Coefficient),
        new("p", v => v.PValue),
        new("exact", v => v.IsExact),
    ];

    /// <summary>The members of a correlation.</summary>
    public static ResultColumn<NodeCorrelation>[] Correlations { get; } =
    [
        new("relation", c => Relations[(int)c.Relation]),
        new("first", c => c.First),
        new("second", c => c.Second),
        new("pairs", c => c.Count, NumberText.Rank),
        .. Of("pearson", "Pearson", c => c.Pearson),
        .. Of("spearman", "Spearman", c => c.Spearman),
        .. Of("kendall", "Kendall", c => c.Kendall),
        new("flag", c => NameOf(c.Flag)) { IsOptional = true },
    ];

    private static readonly ResultColumn<(DimensionStructure Dimension, int Number)>[] Components =
    [
        new("number", c => c.Number + 1, NumberText.Rank, "component") { Forms = ResultForms.Shown },
        new("eigenvalue", c => Component(c).Eigenvalue, NumberText.Show),
        new("share", c => Component(c).Share, NumberText.Percent),
        new("cumulativeShare", c => Component(c).CumulativeShare, NumberText.Percent, "together"),
        new("loadings",
            c => string.Join(", ",
                Loadings(c).Select(l => $"{l.Part} {NumberText.Show(Math.Round(l.Loading, 2) + 0.0, 2)}"))) { Forms = ResultForms.Shown },
        new(WriteLoadings),
    ];

    private static readonly ResultColumn<DimensionStructure>[] Consistency =
    [
        new("dimension", d => d.Code) { Forms = ResultForms.Json },
        new("parts", d => d.Varying.Count, NumberText.Rank) { Forms = ResultForms.Shown },
        new("parts", d => d.Parts) { Forms = ResultForms.Json },
        new("leftOut", d => d.LeftOut) { Forms = ResultForms.Json },
        new("fewestPairs", d => d.FewestPairs, NumberText.Rank),
        new("completeRows", d => d.Count) { Forms = ResultForms.Json },
        new("alpha", d => d.Alpha, NumberText.Show, "α"),
        new("standardizedAlpha", d => d.StandardizedAlpha, NumberText.Show, "standardized α"),
        new("meanCorrelation", d => d.MeanCorrelation, NumberText.Show, "mean r"),
        new("completeRows", d => d.Count, NumberText.Rank) { Forms = ResultForms.Shown },
        new("firstComponent", d => d.Components.IsEmpty
            ? double.NaN : d.Components[0].Share, NumberText.Percent) { Forms = ResultForms.Shown },
        new("greatComponents", d => d.GreatComponents, NumberText.Rank),
        new("effectiveDimensions", d => d.EffectiveDimensions, number => NumberText.Show(number, 2)),
        new((writer, d) => Components.WriteJson(writer, "components", ComponentsOf(d))),
        new("flags", d => NamesOf(d.Flags).ToEquatableArray())
        {
            Shown = d => string.Join(
                ", ", [.. d.LeftOut.Select(p => $"without '{p}'"), .. d.Undefined is null
                    ? NamesOf(d.Flags) : ["undefined: " + d.Undefined]]),
        },
        new("undefined", d => d.Undefined) { Forms = ResultForms.Json, IsOptional = true },
    ];

    private static readonly ResultColumn<AchievedImportance>[] Importance =
    [
        new("node", n => n.Code),
        new("weight", n => n.Weight, NumberText.Show),
        new("correlation", n => n.Correlation, NumberText.Show, "r"),
        new("linear", n => n.Linear, NumberText.Show, "r²"),
        new("correlationRatio", n => n.CorrelationRatio, NumberText.Show),
    ];

    /// <summary>The members of the whole look.</summary>
    public static ResultColumn<MultivariateAnalysis>[] Result { get; } =
    [
        new((writer, a) => Correlations.WriteJson(writer, "correlations", a.Correlations)),
        new((writer, a) => Consistency.WriteJson(writer, "dimensions", a.Dimensions)),
        new(WriteAll),
        new((writer, a) => Importance.WriteJson(writer, "importance", a.Importance)),
        new((writer, a) => writer.WriteDiagnostics("diagnostics", a.Diagnostics)),
    ];

    public static IEnumerable<TextTable> Tables(MultivariateAnalysis analysis)
    {
        if (!analysis.Correlations.IsEmpty) yield return Correlations.Show(analysis.Correlations, "Correlations");
        var structures = Structures(analysis).ToArray();
        if (structures.Length > 0)
        {
            yield return Headed(Consistency).Show(structures, "Consistency of dimensions");
            yield return Headed(Components).Show(structures.SelectMany(s => ComponentsOf(s.Structure).Select(c => (s.Name, c))),
                "Principal components over the complete rows");
        }

        if (!analysis.Importance.IsEmpty) yield return Importance.Show(analysis.Importance, "Weight and achieved importance");
    }

    public static void WriteCsv(MultivariateAnalysis analysis, CsvText csv) =>
        Correlations.WriteCsv(analysis.Correlations, csv);

    private static ResultColumn<NodeCorrelation>[] Of(string name, string heading, Func<NodeCorrelation, CorrelationValue> value) =>
    [
        new(name, c => value(c).Coefficient, NumberText.Show, heading) { Forms = ResultForms.Shown | ResultForms.Csv },
        new(name + "P", c => value(c).PValue, NumberText.Show, "p") { Forms = ResultForms.Shown | ResultForms.Csv },
        new((writer, c) => Coefficient.WriteJson(writer, name, value(c))),
    ];

    private static ResultColumn<(string Name, T Part)>[] Headed<T>(ResultColumn<T>[] columns) =>
        [new("dimension", s => s.Name), .. columns.Select(c => c.Of<(string Name, T Part)>(s => s.Part))];

    private static IEnumerable<(DimensionStructure Dimension, int Number)> ComponentsOf(DimensionStructure dimension) =>
        Enumerable.Range(0, dimension.Components.Count).Select(c => (dimension, c));

    private static StructureComponent Component((DimensionStructure Dimension, int Number) component) =>
        component.Dimension.Components[component.Number];

    private static IEnumerable<(string Part, double Loading)> Loadings((DimensionStructure Dimension, int Number) component) =>
        component.Dimension.Varying.Zip(Component(component).Loadings);

    private static void WriteLoadings(Utf8JsonWriter writer, (DimensionStructure Dimension, int Number) component)
    {
        writer.WriteStartObject("loadings");
        foreach (var (part, loading) in Loadings(component)) writer.WriteNumber(part, loading);
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, MultivariateAnalysis analysis)
    {
        if (analysis.AllIndicators is { } all) Consistency.WriteJson(writer, "allIndicators", all);
    }

    // Of a flat model all indicators together are the root again.
    private static IEnumerable<(string Name, DimensionStructure Structure)> Structures(MultivariateAnalysis analysis)
    {
        foreach (var dimension in analysis.Dimensions) yield return (dimension.Code, dimension);
        if (analysis.AllIndicators is { } all && !analysis.Dimensions.Any(d => d.Parts == all.Parts))
            yield return ("(all indicators)", all);
    }

    private static string? NameOf(CorrelationFlag flag) =>
        flag == CorrelationFlag.None ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(flag.ToString());

    private static IEnumerable<string> NamesOf(StructureFlags flags) => Enum.GetValues<StructureFlags>()
        .Where(f => f != StructureFlags.None && flags.HasFlag(f)).Select(f => WordsOf(f.ToString()));

    // Such as "within dimension" of WithinDimension.
    private static string WordsOf(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace('_', ' ');
}
