namespace InnovationPotential.Data;

/// <summary>How long a period is, the longer first; fiscal years and calendar years are two kinds, which never meet.</summary>
internal enum PeriodKind
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A fiscal, budget or school year, which begins in one calendar year and ends in the next.</summary>
    FiscalYear,

    /// <summary>Six months.</summary>
    HalfYear,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,
}
