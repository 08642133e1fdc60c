namespace InnovationPotential.Weightings;

/// <summary>The weighting methods of Table 4 of the OECD/JRC Handbook (2008), which says what they go together with.</summary>
internal enum HandbookMethod
{
    /// <summary>Equal weights.</summary>
    Equal,

    /// <summary>Principal components and factor analysis.</summary>
    PrincipalComponents,

    /// <summary>Benefit of the doubt.</summary>
    BenefitOfTheDoubt,

    /// <summary>Unobserved components.</summary>
    UnobservedComponents,

    /// <summary>Budget allocation.</summary>
    BudgetAllocation,

    /// <summary>The analytic hierarchy process.</summary>
    AnalyticHierarchy,

    /// <summary>Conjoint analysis.</summary>
    Conjoint,
}
