namespace InnovationPotential.Data;

/// <summary>The ways in which periods are written.</summary>
internal enum PeriodNotation
{
    /// <summary>2020.</summary>
    Year,

    /// <summary>2019/20, 2019–20, 2019-2020.</summary>
    FiscalYear,

    /// <summary>FY2020, which says in which year it ends.</summary>
    NamedFiscalYear,

    /// <summary>2020H1, 2020-S1.</summary>
    HalfYear,

    /// <summary>2020Q1.</summary>
    Quarter,

    /// <summary>2020M07; 2020-07, unless the number is the next year's.</summary>
    Month,

    /// <summary>2007-08: August 2007, or the year from 2007 into 2008; the column decides.</summary>
    Consecutive,

    /// <summary>2020-12-31: the end or the beginning of a period; the column decides of which.</summary>
    Date,
}
