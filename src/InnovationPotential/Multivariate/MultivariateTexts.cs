using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Multivariate;

/// <summary>The forms in which a multivariate look is shown.</summary>
internal static class MultivariateTexts
{
    public static IEnumerable<TextTable> Tables(MultivariateAnalysis analysis)
    {
        if (!analysis.Correlations.IsEmpty) yield return Correlations(analysis);
        var structures = Structures(analysis).ToArray();
        if (structures.Length > 0)
        {
            yield return Consistency(structures);
            yield return Components(structures);
        }

        if (!analysis.Importance.IsEmpty) yield return Importance(analysis);
    }

    public static string Csv(MultivariateAnalysis analysis, bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow(["relation", "first", "second", "pairs", "pearson", "pearson_p", "spearman", "spearman_p", "kendall", "kendall_p",
            "flag"]);
        foreach (var pair in analysis.Correlations)
        {
            csv.Write(NameOf(pair.Relation));
            csv.Write(pair.First);
            csv.Write(pair.Second);
            csv.Write(pair.Count);
            foreach (var value in (CorrelationValue[])[pair.Pearson, pair.Spearman, pair.Kendall])
            {
                csv.Write(value.Coefficient ?? double.NaN);
                csv.Write(value.PValue ?? double.NaN);
            }

            csv.Write(NameOf(pair.Flag));
            csv.EndRow();
        }

        return text.ToString();
    }

    public static void Write(Utf8JsonWriter writer, MultivariateAnalysis analysis)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("correlations");
        foreach (var pair in analysis.Correlations)
        {
            writer.WriteStartObject();
            writer.WriteString("relation", NameOf(pair.Relation));
            writer.WriteString("first", pair.First);
            writer.WriteString("second", pair.Second);
            writer.WriteNumber("pairs", pair.Count);
            Write(writer, "pearson", pair.Pearson);
            Write(writer, "spearman", pair.Spearman);
            Write(writer, "kendall", pair.Kendall);
            if (pair.Flag != CorrelationFlag.None) writer.WriteString("flag", NameOf(pair.Flag));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("dimensions");
        foreach (var dimension in analysis.Dimensions) Write(writer, dimension);
        writer.WriteEndArray();
        if (analysis.AllIndicators is { } all)
        {
            writer.WritePropertyName("allIndicators");
            Write(writer, all);
        }

        writer.WriteStartArray("importance");
        foreach (var node in analysis.Importance)
        {
            writer.WriteStartObject();
            writer.WriteString("node", node.Code);
            writer.WriteNumber("weight", node.Weight);
            writer.WriteNumberOrNull("correlation", node.Correlation);
            writer.WriteNumberOrNull("linear", node.Linear);
            writer.WriteNumberOrNull("correlationRatio", node.CorrelationRatio);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", analysis.Diagnostics);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, CorrelationValue value)
    {
        writer.WriteStartObject(name);
        writer.WriteNumberOrNull("coefficient", value.Coefficient);
        writer.WriteNumberOrNull("p", value.PValue);
        writer.WriteBoolean("exact", value.IsExact);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DimensionStructure dimension)
    {
        writer.WriteStartObject();
        writer.WriteString("dimension", dimension.Code);
        writer.WriteStartArray("parts");
        foreach (var part in dimension.Parts) writer.WriteStringValue(part);
        writer.WriteEndArray();
        writer.WriteStartArray("leftOut");
        foreach (var part in dimension.LeftOut) writer.WriteStringValue(part);
        writer.WriteEndArray();
        writer.WriteNumber("fewestPairs", dimension.FewestPairs);
        writer.WriteNumber("completeRows", dimension.Count);
        writer.WriteNumberOrNull("alpha", dimension.Alpha);
        writer.WriteNumberOrNull("standardizedAlpha", dimension.StandardizedAlpha);
        writer.WriteNumberOrNull("meanCorrelation", dimension.MeanCorrelation);
        writer.WriteNumberOrNull("greatComponents", dimension.GreatComponents);
        writer.WriteNumberOrNull("effectiveDimensions", dimension.EffectiveDimensions);
        writer.WriteStartArray("components");
        foreach (var component in dimension.Components)
        {
            writer.WriteStartObject();
            writer.WriteNumber("eigenvalue", component.Eigenvalue);
            writer.WriteNumber("share", component.Share);
            writer.WriteNumber("cumulativeShare", component.CumulativeShare);
            writer.WriteStartObject("loadings");
            for (var i = 0; i < dimension.Varying.Count; i++) writer.WriteNumber(dimension.Varying[i], component.Loadings[i]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("flags");
        foreach (var flag in NamesOf(dimension.Flags)) writer.WriteStringValue(flag);
        writer.WriteEndArray();
        if (dimension.Undefined is not null) writer.WriteString("undefined", dimension.Undefined);
        writer.WriteEndObject();
    }

    private static TextTable Correlations(MultivariateAnalysis analysis)
    {
        var table = new TextTable(
            "relation", "first", "second", TextColumn.Number("pairs"), TextColumn.Number("Pearson"), TextColumn.Number("p"),
            TextColumn.Number("Spearman"), TextColumn.Number("p"),
            TextColumn.Number("Kendall"), TextColumn.Number("p"), "flag")
        { Caption = "Correlations" };
        foreach (var pair in analysis.Correlations)
        {
            table.Add([
                NameOf(pair.Relation), pair.First, pair.Second, NumberText.Rank(pair.Count),
                .. new[] { pair.Pearson, pair.Spearman,
                    pair.Kendall }.SelectMany(v => new[] { NumberText.Show(v.Coefficient), NumberText.Show(v.PValue) }),
                NameOf(pair.Flag)]);
        }

        return table;
    }

    private static TextTable Consistency((string Name, DimensionStructure Structure)[] structures)
    {
        var table = new TextTable(
            "dimension", TextColumn.Number("parts"), TextColumn.Number("fewest pairs"), TextColumn.Number("α"),
                TextColumn.Number("standardized α"), TextColumn.Number("mean r"),
            TextColumn.Number("complete rows"), TextColumn.Number("first component"), TextColumn.Number("great components"),
                TextColumn.Number("effective dimensions"), "flags")
        { Caption = "Consistency of dimensions" };
        foreach (var (name, d) in structures)
        {
            table.Add(
                name, NumberText.Rank(d.Varying.Count), NumberText.Rank(d.FewestPairs), NumberText.Show(d.Alpha),
                    NumberText.Show(d.StandardizedAlpha), NumberText.Show(d.MeanCorrelation),
                NumberText.Rank(d.Count),
                NumberText.Percent(d.Components.IsEmpty ? null : d.Components[0].Share), NumberText.Rank(d.GreatComponents),
                NumberText.Show(d.EffectiveDimensions, 2),
                string.Join(", ", [.. d.LeftOut.Select(p => $"without '{p}'"), .. d.Undefined is null ? NamesOf(d.Flags)
                    : ["undefined: " + d.Undefined]]));
        }

        return table;
    }

    private static TextTable Components((string Name, DimensionStructure Structure)[] structures)
    {
        var table = new TextTable("dimension", TextColumn.Number("component"), TextColumn.Number("eigenvalue"), TextColumn.Number("share"),
            TextColumn.Number("together"), "loadings") { Caption = "Principal components" };
        foreach (var (name, d) in structures)
        {
            for (var c = 0; c < d.Components.Count; c++)
            {
                var component = d.Components[c];
                table.Add(
                    name, NumberText.Rank(c + 1), NumberText.Show(component.Eigenvalue), NumberText.Percent(component.Share),
                    NumberText.Percent(component.CumulativeShare),
                    string.Join(", ", d.Varying.Select((p, i) => $"{p} {NumberText.Show(Math.Round(component.Loadings[i], 2) + 0.0, 2)}")));
            }
        }

        return table;
    }

    private static TextTable Importance(MultivariateAnalysis analysis)
    {
        var table = new TextTable("node", TextColumn.Number("weight"), TextColumn.Number("r"), TextColumn.Number("r²"),
            TextColumn.Number("correlation ratio")) { Caption = "Weight and achieved importance" };
        foreach (var node in analysis.Importance)
            table.Add(node.Code, NumberText.Show(node.Weight), NumberText.Show(node.Correlation), NumberText.Show(node.Linear),
                NumberText.Show(node.CorrelationRatio));
        return table;
    }

    // Of a flat model all indicators together are the root again.
    private static IEnumerable<(string Name, DimensionStructure Structure)> Structures(MultivariateAnalysis analysis)
    {
        foreach (var dimension in analysis.Dimensions) yield return (dimension.Code, dimension);
        if (analysis.AllIndicators is { } all && !analysis.Dimensions.Any(d => d.Parts.AsSpan().SequenceEqual(all.Parts.AsSpan())))
            yield return ("(all indicators)", all);
    }

    private static string NameOf(CorrelationRelation relation) => relation switch
    {
        CorrelationRelation.WithinDimension => "within dimension",
        CorrelationRelation.WithDimension => "with dimension",
        CorrelationRelation.WithRoot => "with root",
        CorrelationRelation.WithAncestor => "with ancestor",
        _ => "among dimensions",
    };

    private static string NameOf(CorrelationFlag flag) => flag switch
    {
        CorrelationFlag.None => "",
        CorrelationFlag.TradeOff => "trade-off",
        _ => flag.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> NamesOf(StructureFlags flags)
    {
        if (flags.HasFlag(StructureFlags.LowConsistency)) yield return "low consistency";
        if (flags.HasFlag(StructureFlags.SeveralComponents)) yield return "several components";
        if (flags.HasFlag(StructureFlags.WeakFirstComponent)) yield return "weak first component";
    }
}
