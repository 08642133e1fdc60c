namespace InnovationPotential.Preparation;

/// <summary>The columns of the log of changed cells.</summary>
internal static class PreparationLog
{
    public static ResultColumn<CellChange>[] Columns { get; } =
    [
        new("step", c => c.Step) { Forms = ResultForms.Shown },

        // A kind names its family before the first hyphen: imputation-previous.
        new("step", c => c.Step.Split('-', 2)[0]) { Forms = ResultForms.Csv },
        new("method", c => c.Step.Split('-', 2)[^1]) { Forms = ResultForms.Csv },
        new("indicator", c => c.Indicator) { Forms = ResultForms.Shown },
        new("unit", c => c.Unit) { NamesUnits = true },
        new("period", c => c.Period?.Label),
        new("indicator", c => c.Indicator) { Forms = ResultForms.Csv },
        new("before", c => c.Before, NumberText.Short),
        new("after", c => c.After, NumberText.Short),
        new("reliability", c => c.Reliability, OrBlank, "reliability"),
        new("expectedError", c => c.ExpectedError, OrBlank, "expected_error"),
        new("reason", c => c.Reason) { Forms = ResultForms.Csv },
    ];

    public static string Csv(IEnumerable<CellChange> log, GivenNames? names, bool escapeFormulas) =>
        Columns.Called(names).ToCsv(log, escapeFormulas);

    /// <summary>The log for people, without the columns that say nothing.</summary>
    public static TextTable Table(PreparedTable prepared)
    {
        var isImputed = prepared.Log.Any(c => c.Reliability is not null || c.ExpectedError is not null);
        return Array.FindAll(Columns, c => c.Name switch
        {
            "period" => !prepared.Source.Periods.IsEmpty,
            "reliability" or "expectedError" => isImputed,
            _ => true,
        }).Called(prepared.Source.Names).Show(prepared.Log);
    }

    private static string OrBlank(double? figure) => figure is null ? "" : NumberText.Short(figure);
}
