namespace InnovationPotential.Assessments;

/// <summary>Prepares the tables of a model.</summary>
internal static class ModelPreparation
{
    /// <summary>The table prepared; an indicator that is screened out stays in the model, but applies to no unit.</summary>
    public static PreparedTable Apply(IndicatorModel model, FittedPreparation preparation, IndicatorTable source)
    {
        var prepared = preparation.Apply(source);
        var table = prepared.Table;
        foreach (var indicator in model.Indicators.Where(i => !table.Contains(i.Code)))
        {
            var nowhere = new ObservationState[table.RowCount];
            Array.Fill(nowhere, ObservationState.NotApplicable);
            table = table.With(IndicatorColumn.OfDoubles(indicator.Code, new double[table.RowCount]).WithStates(nowhere));
        }

        return ReferenceEquals(table, prepared.Table) ? prepared : prepared.With(table);
    }
}
