namespace InnovationPotential.Assessments;

/// <summary>Prepares the tables of a model.</summary>
internal static class ModelPreparation
{
    /// <summary>The table prepared; an indicator that is screened out stays in the model, but applies to no unit.</summary>
    public static PreparedTable Apply(IndicatorModel model, FittedPreparation preparation, IndicatorTable source)
    {
        var prepared = preparation.Apply(source);
        var table = prepared.Table;
        var gone = model.Indicators.Where(i => !table.Contains(i.Code)).ToArray();
        if (gone.Length == 0) return prepared;
        var nowhere = new ObservationState[table.RowCount];
        Array.Fill(nowhere, ObservationState.NotApplicable);
        var columns = gone.Select(i => IndicatorColumn.OfDoubles(i.Code, new double[table.RowCount]).WithStates(nowhere));
        return prepared.With(IndicatorTable.Build(table.Units, table.Periods, [.. table.Indicators.Select(i => table[i]), .. columns],
            table.Attributes, table.Diagnostics));
    }
}
