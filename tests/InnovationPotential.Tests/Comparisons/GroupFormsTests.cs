using InnovationPotential.Comparisons;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Groups, percentages of the mean and periods side by side in every form, to the last word; means by hand.</summary>
public sealed class GroupFormsTests
{
    [Fact]
    public void Groups_of_a_panel_as_a_table() => Shown(Panel.CompareGroups("region").ToString()).Should().Be(
        """
        m: by region
        node  period  region  units  scored   mean  mean lowest  mean highest  mean coverage
        ----  ------  ------  -----  ------  -----  -----------  ------------  -------------
        m     2019    n           2       2  0.538        0.538         0.538           100%
        d     2019    n           2       2  0.550        0.550         0.550           100%
        a     2019    n           2       2  0.500        0.500         0.500           100%
        b     2019    n           2       2  0.650        0.650         0.650           100%
        c     2019    n           2       2  0.500        0.500         0.500           100%
        m     2020    n           2       2  0.713        0.713         0.713           100%
        d     2020    n           2       2  0.700        0.700         0.700           100%
        a     2020    n           2       2  0.650        0.650         0.650           100%
        b     2020    n           2       2  0.800        0.800         0.800           100%
        c     2020    n           2       2  0.750        0.750         0.750           100%
        1 unit has no 'region' and no place in a group: Z.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Groups_of_a_panel_as_csv() => Shown(Panel.CompareGroups("region").ToCsv()).Should().Be(
        """
        node,period,group,units,scored,mean,low,high,coverage
        m,2019,n,2,2,0.5375,0.5375,0.5375,1
        d,2019,n,2,2,0.55,0.55,0.55,1
        a,2019,n,2,2,0.5,0.5,0.5,1
        b,2019,n,2,2,0.65,0.65,0.65,1
        c,2019,n,2,2,0.5,0.5,0.5,1
        m,2020,n,2,2,0.7125,0.7125,0.7125,1
        d,2020,n,2,2,0.7,0.7,0.7,1
        a,2020,n,2,2,0.65,0.65,0.65,1
        b,2020,n,2,2,0.8,0.8,0.8,1
        c,2020,n,2,2,0.75,0.75,0.75,1
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Groups_of_a_panel_as_json() => Json(Panel.CompareGroups("region").ToJson()).Should().Be(
        """
        {attribute:region,groups:[n],rows:[
        {node:m,period:2019,group:n,units:2,scored:2,mean:0.5375,low:0.5375,high:0.5375,coverage:1},
        {node:d,period:2019,group:n,units:2,scored:2,mean:0.55,low:0.55,high:0.55,coverage:1},
        {node:a,period:2019,group:n,units:2,scored:2,mean:0.5,low:0.5,high:0.5,coverage:1},
        {node:b,period:2019,group:n,units:2,scored:2,mean:0.65,low:0.65,high:0.65,coverage:1},
        {node:c,period:2019,group:n,units:2,scored:2,mean:0.5,low:0.5,high:0.5,coverage:1},
        {node:m,period:2020,group:n,units:2,scored:2,mean:0.7125,low:0.7125,high:0.7125,coverage:1},
        {node:d,period:2020,group:n,units:2,scored:2,mean:0.7,low:0.7,high:0.7,coverage:1},
        {node:a,period:2020,group:n,units:2,scored:2,mean:0.65,low:0.65,high:0.65,coverage:1},
        {node:b,period:2020,group:n,units:2,scored:2,mean:0.8,low:0.8,high:0.8,coverage:1},
        {node:c,period:2020,group:n,units:2,scored:2,mean:0.75,low:0.75,high:0.75,coverage:1}],diagnostics:[
        {code:IP4041,severity:warning,message:1 unit has no 'region' and no place in a group: Z.,location:{},
        hint:Complete the attribute, or give them a group of their own.}]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Percentages_of_a_panel_as_a_table() => Shown(Panel.RelativeTo(ScoreBase.OfMean()).ToString()).Should().Be(
        """
        Scores in percent of the mean of the units in the same period
        unit    2019   2020
        -----  -----  -----
        Alpha   70.9  101.8
        Beta   163.6   98.2
        Gamma   65.5      –
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Percentages_of_a_panel_as_json() => Json(Panel.RelativeTo(ScoreBase.OfMean()).ToJson()).Should().Be(
        """
        {base:
        {unit:null,period:null},scores:[
        {unit:X,name:Alpha,period:2019,percent:70.909091},
        {unit:Y,name:Beta,period:2019,percent:163.636364},
        {unit:Z,name:Gamma,period:2019,percent:65.454545},
        {unit:X,name:Alpha,period:2020,percent:101.754386},
        {unit:Y,name:Beta,period:2020,percent:98.245614},
        {unit:Z,name:Gamma,period:2020,percent:null,reason:missing-value}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Scores_of_a_panel_side_by_side() => Shown(Panel.SideBySide(PeriodQuantity.Score) + "\n"
        + Panel.SideBySide(PeriodQuantity.Score).ToCsv()).Should().Be(
        """
        m: scores of 'm'
        unit    2019   2020
        -----  -----  -----
        Alpha  0.325  0.725
        Beta   0.750  0.700
        Gamma  0.300      –

        unit,name,2019,2020
        X,Alpha,0.325,0.725
        Y,Beta,0.75,0.7
        Z,Gamma,0.3,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Scores_of_a_panel_side_by_side_as_json() => Json(Panel.SideBySide(PeriodQuantity.Score).ToJson()).Should().Be(
        """
        {quantity:score,node:m,periods:[2019,2020],units:[
        {unit:X,name:Alpha,values:[0.325,0.725]},
        {unit:Y,name:Beta,values:[0.75,0.7]},
        {unit:Z,name:Gamma,values:[0.3,null]}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Ranks_of_a_panel_side_by_side() => Shown(Panel.SideBySide(PeriodQuantity.Rank) + "\n"
        + Panel.SideBySide(PeriodQuantity.Rank).ToCsv()).Should().Be(
        """
        m: ranks of 'm'
        unit   2019  2020
        -----  ----  ----
        Alpha     2     1
        Beta      1     2
        Gamma     3     –

        unit,name,2019,2020
        X,Alpha,2,1
        Y,Beta,1,2
        Z,Gamma,3,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Ranks_of_a_panel_side_by_side_as_json() => Json(Panel.SideBySide(PeriodQuantity.Rank).ToJson()).Should().Be(
        """
        {quantity:rank,node:m,periods:[2019,2020],units:[
        {unit:X,name:Alpha,values:[2,1]},
        {unit:Y,name:Beta,values:[1,2]},
        {unit:Z,name:Gamma,values:[3,null]}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Levels_of_a_panel_side_by_side() => Shown(Panel.SideBySide(PeriodQuantity.Level) + "\n"
        + Panel.SideBySide(PeriodQuantity.Level).ToCsv()).Should().Be(
        """
        m: levels of 'm'
        unit   2019  2020
        -----  ----  ----
        Alpha  low   high
        Beta   high  high
        Gamma  low   –

        unit,name,2019,2020
        X,Alpha,low,high
        Y,Beta,high,high
        Z,Gamma,low,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Levels_of_a_panel_side_by_side_as_json() => Json(Panel.SideBySide(PeriodQuantity.Level).ToJson()).Should().Be(
        """
        {quantity:level,node:m,periods:[2019,2020],units:[
        {unit:X,name:Alpha,values:[low,high]},
        {unit:Y,name:Beta,values:[high,high]},
        {unit:Z,name:Gamma,values:[low,null]}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Groups_of_units_as_a_table() => Shown(Cross.CompareGroups("region").ToString()).Should().Be(
        """
        m: by region
        node  region  units  scored   mean  mean lowest  mean highest  mean coverage
        ----  ------  -----  ------  -----  -----------  ------------  -------------
        m     n           1       1  0.325        0.325         0.325           100%
        m     s           2       2  0.525        0.488         0.613            88%
        d     n           1       1  0.300        0.300         0.300           100%
        d     s           2       2  0.550        0.550         0.550           100%
        a     n           1       1  0.200        0.200         0.200           100%
        a     s           2       2  0.600        0.600         0.600           100%
        b     n           1       1  0.500        0.500         0.500           100%
        b     s           2       2  0.450        0.450         0.450           100%
        c     n           1       1  0.400        0.400         0.400           100%
        c     s           2       1  0.600        0.300         0.800            50%
        1 unit has no 'region' and no place in a group: W.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Groups_of_units_as_csv() => Shown(Cross.CompareGroups("region").ToCsv()).Should().Be(
        """
        node,group,units,scored,mean,low,high,coverage
        m,n,1,1,0.325,0.325,0.325,1
        m,s,2,2,0.525,0.4875,0.6125,0.875
        d,n,1,1,0.3,0.3,0.3,1
        d,s,2,2,0.55,0.55,0.55,1
        a,n,1,1,0.2,0.2,0.2,1
        a,s,2,2,0.6,0.6,0.6,1
        b,n,1,1,0.5,0.5,0.5,1
        b,s,2,2,0.45,0.45,0.45,1
        c,n,1,1,0.4,0.4,0.4,1
        c,s,2,1,0.6,0.3,0.8,0.5
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Percentages_of_units_as_a_table() => Shown(Cross.RelativeTo(ScoreBase.OfMean()).ToString()).Should().Be(
        """
        Scores in percent of the mean of the units in the same period
        unit  percent
        ----  -------
        X        61.2
        Y       141.2
        Z        56.5
        W       141.2
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Percentages_of_units_as_json() => Json(Cross.RelativeTo(ScoreBase.OfMean()).ToJson()).Should().Be(
        """
        {base:
        {unit:null,period:null},scores:[
        {unit:X,percent:61.176471},
        {unit:Y,percent:141.176471},
        {unit:Z,percent:56.470588},
        {unit:W,percent:141.176471}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Scores_of_units_side_by_side() => Shown(Cross.SideBySide(PeriodQuantity.Score) + "\n"
        + Cross.SideBySide(PeriodQuantity.Score).ToCsv()).Should().Be(
        """
        m: scores of 'm'
        unit  score
        ----  -----
        X     0.325
        Y     0.750
        Z     0.300
        W     0.750

        unit,score
        X,0.325
        Y,0.75
        Z,0.3
        W,0.75
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Ranks_of_units_side_by_side() => Shown(Cross.SideBySide(PeriodQuantity.Rank) + "\n"
        + Cross.SideBySide(PeriodQuantity.Rank).ToCsv()).Should().Be(
        """
        m: ranks of 'm'
        unit  rank
        ----  ----
        X        3
        Y        1
        Z        4
        W        1

        unit,rank
        X,3
        Y,1
        Z,4
        W,1
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Levels_of_units_side_by_side() => Shown(Cross.SideBySide(PeriodQuantity.Level) + "\n"
        + Cross.SideBySide(PeriodQuantity.Level).ToCsv()).Should().Be(
        """
        m: levels of 'm'
        unit  level
        ----  -----
        X     low
        Y     high
        Z     low
        W     high

        unit,level
        X,low
        Y,high
        Z,low
        W,high
        """.ReplaceLineEndings("\n"));
}
