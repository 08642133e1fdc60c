namespace InnovationPotential.Preparation;

/// <summary>What a method of imputation has learned.</summary>
internal abstract record FittedImputation : FittedStep
{
    private protected FittedImputation()
    {
    }

    /// <summary>The codes of the indicators to fill.</summary>
    public EquatableArray<string> Indicators { get; init; }

    internal sealed override void Apply(TableEditor editor, Range rows)
    {
        var (first, count) = rows.GetOffsetAndLength(editor.Table.RowCount);
        var filler = Filler(editor.Table);
        foreach (var indicator in Indicators)
        {
            var column = editor.Table[indicator];
            var (filled, open) = (0, new List<int>());
            for (var row = first; row < first + count; row++)
            {
                if (!TableEditor.IsOpen(column, row)) continue;
                var imputed = filler(indicator, row);
                if (imputed.Exists)
                {
                    editor.Impute(indicator, row, imputed);
                    filled++;
                }
                else
                {
                    open.Add(row);
                }
            }

            var place = new Location { Node = indicator };
            if (filled > 0)
                editor.Diagnostics.Add(Diagnostic.Information(PreparationCodes.Imputed, $"Imputed in '{indicator}' {Manner}: {filled}.",
                    place));
            if (open.Count > 0)
                editor.Diagnostics.Add(Diagnostic.Warning(PreparationCodes.LeftMissing,
                    $"Left missing in '{indicator}', {WhyNot}: {editor.Counted(open)}.", place));
        }
    }

    /// <summary>How the values were found, as in "imputed by the mean".</summary>
    private protected abstract string Manner { get; }

    /// <summary>Why a value may not be found, as in "left missing, nothing being known of the group".</summary>
    private protected abstract string WhyNot { get; }

    /// <summary>What gives the value of an indicator in a row of a table.</summary>
    private protected abstract Func<string, int, ImputedValue> Filler(IndicatorTable table);
}
