namespace InnovationPotential.Data;

/// <summary>What each column of a table's source means.</summary>
internal sealed class TableHeader
{
    /// <summary>The layout; null when it cannot be told.</summary>
    public TableLayout? Layout { get; set; }

    /// <summary>The column of units; null when there is none, as for the others.</summary>
    public int? Unit { get; set; }

    /// <summary>The column of periods.</summary>
    public int? Period { get; set; }

    /// <summary>The column of indicators' codes or names.</summary>
    public int? Indicator { get; set; }

    /// <summary>The column of indicators' names, beside the one of their codes.</summary>
    public int? IndicatorName { get; set; }

    /// <summary>The only indicator, where no column names it.</summary>
    public string? OnlyIndicator { get; set; }

    /// <summary>The column of values.</summary>
    public int? Value { get; set; }

    /// <summary>The column of units of measure.</summary>
    public int? UnitOfMeasure { get; set; }

    /// <summary>The column of the powers of ten that values stand in.</summary>
    public int? Multiplier { get; set; }

    /// <summary>The column of kinds.</summary>
    public int? Kind { get; set; }

    /// <summary>The column of states.</summary>
    public int? State { get; set; }

    /// <summary>The column of flags, such as <c>OBS_STATUS</c>.</summary>
    public int? Flag { get; set; }

    /// <summary>The columns of standard errors and of the ends of intervals, in the long layout; what the indicator's own are called
    /// ends in.</summary>
    public List<(int Field, string Suffix)> Errors { get; } = [];

    /// <summary>The column of notes.</summary>
    public int? Note { get; set; }

    /// <summary>
    /// Whether the columns are called as a public source calls them: what is the same everywhere then says nothing of the units.
    /// </summary>
    public bool IsForeign { get; set; }

    /// <summary>The columns that are indicators; with the period, where the column names it.</summary>
    public List<(int Field, string Code, Indicator? Indicator, Period? Period)> Indicators { get; } = [];

    /// <summary>The columns that are periods, in the layout that has a column for each.</summary>
    public List<(int Field, Period Period)> Periods { get; } = [];

    /// <summary>The columns that are unit attributes, and whether that was stated.</summary>
    public List<(int Field, string Name, bool Stated)> Attributes { get; } = [];

    /// <summary>What records are kept.</summary>
    public List<RecordFilter> Filters { get; } = [];

    /// <summary>The columns without a name.</summary>
    public List<int> Unnamed { get; } = [];

    /// <summary>Whether records can be understood.</summary>
    public bool IsUsable { get; set; } = true;
}
