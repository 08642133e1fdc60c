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

    /// <summary>The column of values.</summary>
    public int? Value { get; set; }

    /// <summary>The column of units of measure.</summary>
    public int? UnitOfMeasure { get; set; }

    /// <summary>The column of kinds.</summary>
    public int? Kind { get; set; }

    /// <summary>The column of states.</summary>
    public int? State { get; set; }

    /// <summary>The columns that are indicators, in the wide layout.</summary>
    public List<(int Field, string Code, Indicator? Indicator)> Indicators { get; } = [];

    /// <summary>The columns that are periods, in the layout of indicator rows.</summary>
    public List<(int Field, Period Period)> Periods { get; } = [];

    /// <summary>The columns that are unit attributes.</summary>
    public List<(int Field, string Name)> Attributes { get; } = [];

    /// <summary>Whether records can be understood.</summary>
    public bool IsUsable { get; set; } = true;
}
