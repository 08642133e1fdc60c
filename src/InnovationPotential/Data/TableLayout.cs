namespace InnovationPotential;

/// <summary>How a file or query lays out units, indicators and periods.</summary>
public enum TableLayout
{
    /// <summary>
    /// A row for each unit and a column for each indicator; with a column <c>period</c> or <c>year</c>, a row for each unit and period.
    /// </summary>
    Wide,

    /// <summary>
    /// A row for each unit and indicator (columns <c>unit</c>, <c>indicator</c>) and a column for each period, named <c>2016</c>,
    /// <c>2017</c>, and so on; without a column <c>indicator</c>, the table has one indicator.
    /// </summary>
    IndicatorRows,

    /// <summary>
    /// A row for each observation: columns <c>unit</c>, <c>indicator</c>, <c>value</c> and, in a panel, <c>period</c> ("tidy" data).
    /// </summary>
    Long,

    /// <summary>A row for each unit and a column for each indicator and period, named <c>le_1990</c>, <c>le_1991</c>, and so on.</summary>
    IndicatorPeriods,
}
