using InnovationPotential.Comparisons;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Revisions, panels of experts and changes in every form, to the last word; shares by hand over both orders of two
/// causes.</summary>
public sealed class RevisionFormsTests
{
    private static IndicatorModel Two => IndicatorModel.Create("m", m => m.Bands(Levels)
        .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));

    private static Revision Revised => Revision.Between(Two, Table("A,5,5\nB,4,\nC,1,1\nD,1,2"), Two,
        Table("A,5,7\nB,8,9\nC,,1\nE,1,2"));

    private static Revision Turned => Revision.Between(
        Two, IndicatorTable.ParseCsv("unit,name,period,a,b\nA,Al,2019,1,1\nA,Al,2020,2,2\nB,Be,2019,3,3\nB,Be,2020,2,2\n"),
        Two, IndicatorTable.ParseCsv("unit,name,period,a,b\nA,Al,2019,4,1\nA,Al,2020,2,2\nB,Be,2019,3,3\nB,Be,2020,2,2\n"),
        o => o with { ByIndicator = true });

    private static Revision Drawn => Revision.Between(Two, Table("A,5,5\nB,4,4"),
        Two.Replace("a", n => (Indicator)n with { Weight = 3 }), Table("A,5,7\nB,4,4"), o => o with { ExactUpTo = 1, Orders = 4 });

    private static Revision Same => Revision.Between(Two, Table("A,5,5"), Two, Table("A,5,5"));

    private static PanelResult Experts => ExpertPanel.Of([new("p", "A", "x", 1), new("p", "B", "x", 2), new("p", "C", "x", 4),
        new("q", "A", "x", 3), new("q", "B", "x", 2), new("q", "C", "x", 5)]).Combine();

    private static IndicatorTable Table(string rows) => IndicatorTable.ParseCsv($"unit,a,b\n{rows}\n");

    [Fact]
    public void A_revision_as_tables() => Shown(Revised.ToString()).Should().Be(
        """
        Scores: why they changed
        unit  before  after  change  revised values   gaps  units  reason
        ----  ------  -----  ------  --------------  -----  -----  ---------
        B      0.400  0.850   0.450           0.300  0.150  0.000
        A      0.500  0.600   0.100           0.100  0.000  0.000
        C      0.100  0.100   0.000           0.000  0.000  0.000
        E          –  0.150       –               –      –      –  it enters
        D      0.150      –       –               –      –      –  it leaves

        Ranks: why they changed; below 0 gains places
        unit  before  after  change  revised values   gaps  units  others' movement  reason
        ----  ------  -----  ------  --------------  -----  -----  ----------------  ---------
        B          2      1      -1           -0.50  -0.50   0.00              0.00
        A          1      2       1            0.00   0.00   0.00              1.00
        C          4      4       0            0.00   0.00   0.00              0.00
        E          –      3       –               –      –      –                 –  it enters
        D          3      –       –               –      –      –                 –  it leaves

        Levels that changed: why, in levels
        unit  before  after  revised values  gaps  units
        ----  ------  -----  --------------  ----  -----
        B     low     high             0.50  0.50   0.00
        E     –       low                 –     –      –
        D     low     –                   –     –      –

        The cells that moved their unit's score most
        unit  indicator  cause           before  after  effect
        ----  ---------  --------------  ------  -----  ------
        B     a          revised values       4      8   0.200
        A     b          revised values       5      7   0.100
        B     b          gaps                 –      9   0.050
        C     a          gaps                 1      –   0.000
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_revision_as_csv() => Shown(Revised.ToCsv()).Replace("\n", ";").Should().Be(
        """
        unit,score_before,score_after,rank_before,rank_after,level_before,level_after,cause,indicator,score,rank,level,
        score_error,rank_error,reason;
        B,0.4,0.85,2,1,low,high,revised values,,0.3,-0.5,0.5,,,;
        B,0.4,0.85,2,1,low,high,gaps,,0.15,-0.5,0.5,,,;
        B,0.4,0.85,2,1,low,high,units,,0,0,0,,,;
        B,0.4,0.85,2,1,low,high,others' movement,,0,0,0,,,;
        A,0.5,0.6,1,2,high,high,revised values,,0.1,0,0,,,;
        A,0.5,0.6,1,2,high,high,gaps,,0,0,0,,,;
        A,0.5,0.6,1,2,high,high,units,,0,0,0,,,;
        A,0.5,0.6,1,2,high,high,others' movement,,0,1,0,,,;
        C,0.1,0.1,4,4,low,low,revised values,,0,0,0,,,;
        C,0.1,0.1,4,4,low,low,gaps,,0,0,0,,,;
        C,0.1,0.1,4,4,low,low,units,,0,0,0,,,;
        C,0.1,0.1,4,4,low,low,others' movement,,0,0,0,,,;
        E,,0.15,,3,,low,,,,,,,,it enters;
        D,0.15,,3,,low,,,,,,,,,it leaves
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_revision_as_json() => Json(Revised.ToJson()).Should().Be(
        """
        {causes:[revised values,gaps,units,others' movement],exact:true,units:[
        {unit:B,scoreBefore:0.4,scoreAfter:0.85,rankBefore:2,rankAfter:1,levelBefore:low,levelAfter:high,shares:[
        {cause:revised values,score:0.3,rank:-0.5,level:0.5},
        {cause:gaps,score:0.15,rank:-0.5,level:0.5},
        {cause:units,score:0,rank:0,level:0},
        {cause:others' movement,score:0,rank:0,level:0}]},
        {unit:A,scoreBefore:0.5,scoreAfter:0.6,rankBefore:1,rankAfter:2,levelBefore:high,levelAfter:high,shares:[
        {cause:revised values,score:0.1,rank:0,level:0},
        {cause:gaps,score:0,rank:0,level:0},
        {cause:units,score:0,rank:0,level:0},
        {cause:others' movement,score:0,rank:1,level:0}]},
        {unit:C,scoreBefore:0.1,scoreAfter:0.1,rankBefore:4,rankAfter:4,levelBefore:low,levelAfter:low,shares:[
        {cause:revised values,score:0,rank:0,level:0},
        {cause:gaps,score:0,rank:0,level:0},
        {cause:units,score:0,rank:0,level:0},
        {cause:others' movement,score:0,rank:0,level:0}]},
        {unit:E,scoreBefore:null,scoreAfter:0.15,rankBefore:null,rankAfter:3,levelAfter:low,shares:[],reason:it enters},
        {unit:D,scoreBefore:0.15,scoreAfter:null,rankBefore:3,rankAfter:null,levelBefore:low,shares:[],reason:it leaves}],
        cells:[
        {unit:B,indicator:a,cause:revised values,before:4,after:8,effect:0.2},
        {unit:A,indicator:b,cause:revised values,before:5,after:7,effect:0.1},
        {unit:B,indicator:b,cause:gaps,before:null,after:9,effect:0.05},
        {unit:C,indicator:a,cause:gaps,before:1,after:null,effect:0}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_revision_of_periods_as_tables() => Shown(Turned.ToString()).Should().Be(
        """
        Scores, 2020 to 2020: why they changed
        unit  before  after  change  revised values
        ----  ------  -----  ------  --------------
        Al     0.200  0.200   0.000           0.000
        Be     0.200  0.200   0.000           0.000

        Ranks, 2020 to 2020: why they changed; below 0 gains places
        unit  before  after  change  revised values  others' movement
        ----  ------  -----  ------  --------------  ----------------
        Al         1      1       0            0.00              0.00
        Be         1      1       0            0.00              0.00

        Levels, 2020 to 2020 that changed: why, in levels
        unit  before  after  revised values
        ----  ------  -----  --------------

        Trends of scores that turned
        unit  trend before  trend after
        ----  ------------  -----------
        Al             0.1        -0.05
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_revision_of_periods_as_csv() => Shown(Turned.ToCsv()).Replace("\n", ";").Should().Be(
        """
        unit,name,score_before,score_after,rank_before,rank_after,level_before,level_after,cause,indicator,score,rank,level,
        score_error,rank_error,reason;
        A,Al,0.2,0.2,1,1,low,low,revised values,a,0,0,0,,,;
        A,Al,0.2,0.2,1,1,low,low,others' movement,,0,0,0,,,;
        B,Be,0.2,0.2,1,1,low,low,revised values,a,0,0,0,,,;
        B,Be,0.2,0.2,1,1,low,low,others' movement,,0,0,0,,,
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_revision_of_periods_as_json() => Json(Turned.ToJson()).Should().Be(
        """
        {before:2020,after:2020,causes:[revised values,others' movement],exact:true,units:[
        {unit:A,name:Al,scoreBefore:0.2,scoreAfter:0.2,rankBefore:1,rankAfter:1,levelBefore:low,levelAfter:low,trendBefore:0.1,
        trendAfter:-0.05,shares:[
        {cause:revised values,indicator:a,score:0,rank:0,level:0},
        {cause:others' movement,score:0,rank:0,level:0}]},
        {unit:B,name:Be,scoreBefore:0.2,scoreAfter:0.2,rankBefore:1,rankAfter:1,levelBefore:low,levelAfter:low,trendBefore:-0.1,
        trendAfter:-0.1,shares:[
        {cause:revised values,indicator:a,score:0,rank:0,level:0},
        {cause:others' movement,score:0,rank:0,level:0}]}],cells:[],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_revision_by_drawn_orders_as_tables() => Shown(Drawn.ToString()).Should().Be(
        """
        Scores: why they changed, of drawn orders
        unit  before  after  change  revised values  weights
        ----  ------  -----  ------  --------------  -------
        A      0.500  0.550   0.050           0.075   -0.025
        B      0.400  0.400   0.000           0.000    0.000

        Ranks: why they changed, of drawn orders; below 0 gains places
        unit  before  after  change  revised values  weights  others' movement
        ----  ------  -----  ------  --------------  -------  ----------------
        A          1      1       0            0.00     0.00              0.00
        B          2      2       0            0.00     0.00              0.00

        Levels that changed: why, in levels
        unit  before  after  revised values  weights
        ----  ------  -----  --------------  -------

        The cells that moved their unit's score most
        unit  indicator  cause           before  after  effect
        ----  ---------  --------------  ------  -----  ------
        A     b          revised values       5      7   0.050
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_revision_by_drawn_orders_as_csv() => Shown(Drawn.ToCsv()).Replace("\n", ";").Should().Be(
        """
        unit,score_before,score_after,rank_before,rank_after,level_before,level_after,cause,indicator,score,rank,level,
        score_error,rank_error,reason;
        A,0.5,0.55,1,1,high,high,revised values,,0.075,0,0,0,0,;
        A,0.5,0.55,1,1,high,high,weights,,-0.025,0,0,0,0,;
        A,0.5,0.55,1,1,high,high,others' movement,,0,0,0,,,;
        B,0.4,0.4,2,2,low,low,revised values,,0,0,0,0,0,;
        B,0.4,0.4,2,2,low,low,weights,,0,0,0,0,0,;
        B,0.4,0.4,2,2,low,low,others' movement,,0,0,0,,,
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_revision_by_drawn_orders_as_json() => Json(Drawn.ToJson()).Should().Be(
        """
        {causes:[revised values,weights,others' movement],exact:false,units:[
        {unit:A,scoreBefore:0.5,scoreAfter:0.55,rankBefore:1,rankAfter:1,levelBefore:high,levelAfter:high,shares:[
        {cause:revised values,score:0.075,rank:0,level:0,scoreError:0,rankError:0},
        {cause:weights,score:-0.025,rank:0,level:0,scoreError:0,rankError:0},
        {cause:others' movement,score:0,rank:0,level:0}]},
        {unit:B,scoreBefore:0.4,scoreAfter:0.4,rankBefore:2,rankAfter:2,levelBefore:low,levelAfter:low,shares:[
        {cause:revised values,score:0,rank:0,level:0,scoreError:0,rankError:0},
        {cause:weights,score:0,rank:0,level:0,scoreError:0,rankError:0},
        {cause:others' movement,score:0,rank:0,level:0}]}],cells:[
        {unit:A,indicator:b,cause:revised values,before:5,after:7,effect:0.05}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Editions_that_are_the_same_as_tables() => Shown(Same.ToString()).Should().Be(
        """
        Revision
        unit
        ----
        Nothing differs between the editions.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Editions_that_are_the_same_as_csv() => Shown(Same.ToCsv()).Replace("\n", ";").Should().Be(
        """
        unit,score_before,score_after,rank_before,rank_after,level_before,level_after,cause,indicator,score,rank,level,
        score_error,rank_error,reason;
        A,0.5,0.5,1,1,high,high,,,,,,,,
        """.ReplaceLineEndings(""));

    [Fact]
    public void Editions_that_are_the_same_as_json() => Json(Same.ToJson()).Should().Be(
        """
        {causes:[],exact:true,units:[
        {unit:A,scoreBefore:0.5,scoreAfter:0.5,rankBefore:1,rankAfter:1,levelBefore:high,levelAfter:high,shares:[]}],cells:[],
        diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_panel_of_experts_as_csv() => Shown(Experts.ToCsv()).Should().Be(
        """
        unit,indicator,assessors,score,sd,variation,of_one_mind
        A,x,2,2,1.414214,0.707107,no
        B,x,2,2,0,0,yes
        C,x,2,4.5,0.707107,0.157135,yes
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_panel_of_experts_as_json() => Json(Experts.ToJson()).Should().Be(
        """
        {scores:[
        {unit:A,indicator:x,assessors:2,score:2,sd:1.414214,variation:0.707107,ofOneMind:no},
        {unit:B,indicator:x,assessors:2,score:2,sd:0,variation:0,ofOneMind:yes},
        {unit:C,indicator:x,assessors:2,score:4.5,sd:0.707107,variation:0.157135,ofOneMind:yes}],concordances:[
        {indicator:x,assessors:2,items:3,w:0.75,s:6,pValue:0.5,exact:true,level:strong}]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Convergence_as_a_table() => Shown(Panel.Convergence().ToString()).Should().StartWith(
        """
        Convergence of 'm'
        period  units    mean      sd  variation  distance to best
        ------  -----  ------  ------  ---------  ----------------
        2019        3  0.4583  0.2065     0.4505             0.875
        2020        2  0.7125  0.0125    0.01754             0.025
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_change_as_a_table() => Shown(Panel.ChangeOf("X", 2019, 2020).ToString()).Should().Be(
        """
        Alpha, m, 2019–2020: 0.325 → 0.725, change 0.400
        node     data  normalization  weights  in all
        ------  -----  -------------  -------  ------
        a       0.200          0.000    0.000   0.200
        b       0.100          0.000    0.000   0.100
        c       0.100          0.000    0.000   0.100
        in all  0.400          0.000    0.000   0.400
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_change_as_json() => Json(Panel.ChangeOf("X", 2019, 2020).ToJson()).Should().Be(
        """
        {unit:X,name:Alpha,node:m,from:2019,to:2020,before:0.325,after:0.725,change:0.4,reason:null,contributions:[
        {node:a,data:0.2,normalization:0,weights:0,total:0.2},
        {node:b,data:0.1,normalization:0,weights:0,total:0.1},
        {node:c,data:0.1,normalization:0,weights:0,total:0.1}],diagnostics:[]}
        """.ReplaceLineEndings(""));
}
