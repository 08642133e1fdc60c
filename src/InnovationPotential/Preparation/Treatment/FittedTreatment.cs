namespace InnovationPotential.Preparation;

/// <summary>What a treatment has learned.</summary>
/// <param name="Indicators">The indicators it treats; the others stay as they are.</param>
internal sealed record FittedTreatment(EquatableArray<TreatedIndicator> Indicators) : FittedStep
{
    internal override EquatableArray<IndicatorExtent> Extents =>
        Indicators.Select(i => i.Extent).OfType<IndicatorExtent>().ToEquatableArray();

    internal override Func<double, double>? MapOf(IndicatorTable before, string indicator, int row) =>
        Indicators.FirstOrDefault(i => i.Indicator == indicator) is { } treated ? treated.Within : null;

    internal override void Apply(TableEditor editor, Range rows)
    {
        var (first, count) = rows.GetOffsetAndLength(editor.Table.RowCount);
        foreach (var treated in Indicators.Where(i => editor.Table.Contains(i.Indicator)))
        {
            var values = editor.Table[treated.Indicator].Values;
            var (changed, outside, beyond) = (0, new List<int>(), new List<int>());
            for (var row = first; row < first + count; row++)
            {
                var value = values[row];
                if (double.IsNaN(value)) continue;
                if (treated.Extent is { } extent && (value < extent.Low || value > extent.High)) beyond.Add(row);
                if (!double.IsFinite(treated.Apply(value))) outside.Add(row);
                var result = treated.Within(value);
                if (result == value) continue;
                editor.Set(treated.Indicator, row, result, treated.ReasonFor(value));
                changed++;
            }

            var place = new Location { Node = treated.Indicator };
            if (changed > 0)
            {
                var how = treated.Transformation is null ? "Limited" : "Transformed";
                editor.Diagnostics.Add(Diagnostic.Information(PreparationCodes.Treated, $"{how} in '{treated.Indicator}': {changed}.",
                    place));
            }

            if (outside.Count > 0)
                editor.Diagnostics.Add(Diagnostic.Warning(PreparationCodes.OutsideDomain,
                    $"Outside what the transformation of '{treated.Indicator}' was fitted on, and treated as the nearer end: "
                        + $"{editor.Counted(outside)}.", place));
            if (beyond.Count > 0)
                editor.Diagnostics.Add(Diagnostic.Information(PreparationCodes.ExcludedFromRange,
                    $"Left out of the range of '{treated.Indicator}' for normalization: {editor.Counted(beyond)}.", place));
        }
    }
}
