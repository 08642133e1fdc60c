using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Strategies;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>
/// Sliders for the weights of the root's parts, where its score is their weighted mean: the page recomputes scores, ranks and levels.
/// </summary>
internal static class WhatIfSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        if (!Applies(subject)) return;
        var texts = subject.Texts;
        page.Section("what-if", texts["what-if.title"]);
        page.Paragraph(texts["what-if.text"]);
        page.Raw("<div id=\"sliders\"></div><div id=\"what-if-result\" aria-live=\"polite\"></div>");
        // In a script element only < could end the element; JSON may write it as an escape.
        page.Raw($"<script type=\"application/json\" id=\"what-if-data\">{Data(subject).Replace("<", "\\u003c",
            StringComparison.Ordinal)}</script>");
        page.EndSection();
    }

    // A mean without the unit's gaps, of scores as they are; anything else the script would compute otherwise than the library.
    private static bool Applies(ReportSubject subject)
    {
        var root = subject.Assessment.Plans[0].Root;
        return root.Strategy is WeightedIndex { Missing: MissingPolicy.Exclude } && root.Strategy.IsPlainMean(root.Outline!)
            && root.MinimumCoverage is not { Share: > 0 } && subject.Parts.Count > 1 && subject.Scored.Count > 0;
    }

    private static string Data(ReportSubject subject) => JsonText.Write(writer =>
    {
        var period = subject.Period is { } p ? subject.Assessment.Table.IndexOf(p) : 0;
        var plan = subject.Assessment.Plans[Math.Min(period, subject.Assessment.Plans.Length - 1)];
        writer.WriteStartObject();
        writer.WriteStartArray("parts");
        for (var i = 0; i < subject.Parts.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", subject.Parts[i].Title);
            writer.WriteNumber("weight", subject.Ranking[0][subject.Parts[i].Code].Weight);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("units");
        foreach (var unit in subject.Ranking)
        {
            writer.WriteStartObject();
            writer.WriteString("name", unit.Name);
            writer.WriteStartArray("scores");
            foreach (var part in subject.Parts)
            {
                var node = plan.Nodes[plan.IndexOf(part.Code)];
                if (unit[part.Code].Score is { } score) writer.WriteNumberValue(node.ToParent.Apply(score));
                else writer.WriteNullValue();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteBands(writer, subject, plan);
        writer.WriteStartObject("texts");
        foreach (var key in (string[])["unit", "score", "rank", "level"]) writer.WriteString(key, subject.Texts[$"column.{key}"]);
        foreach (var key in (string[])["own", "reset", "caption", "before"]) writer.WriteString(key, subject.Texts[$"what-if.{key}"]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void WriteBands(Utf8JsonWriter writer, ReportSubject subject, EvaluationPlan plan)
    {
        writer.WriteNumber("floor", plan.Root.ScoreFloor);
        if (subject.Assessment.Model.Bands is not { } bands) return;
        writer.WriteString("quantity", bands.Quantity.ToString());
        writer.WriteNumberOrNull("low", plan.Root.Range.Low);
        writer.WriteNumberOrNull("high", plan.Root.Range.High);
        writer.WriteStartArray("bands");
        foreach (var band in bands.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("name", band.Name);
            writer.WriteNumberOrNull("from", band.From);
            writer.WriteNumberOrNull("to", band.To);
            writer.WriteBoolean("includesFrom", band.IncludesFrom);
            writer.WriteBoolean("includesTo", band.IncludesTo);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
