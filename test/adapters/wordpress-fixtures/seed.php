<?php
// What the site held whose answers lie here. SITE: where WordPress is; it answered at http://127.0.0.1:8961, in Asia/Shanghai, with pretty permalinks.
$_SERVER['HTTP_HOST']='127.0.0.1:8961';$_SERVER['SERVER_NAME']='127.0.0.1';$_SERVER['REQUEST_METHOD']='GET';$_SERVER['REQUEST_URI']='/';
require 'SITE/wp-load.php';require_once ABSPATH.'wp-admin/includes/image.php';require_once ABSPATH.'wp-admin/includes/file.php';wp_set_current_user(1);
wp_delete_post(1,true);
$news=wp_insert_term('通知公告','category',['slug'=>'notice'])['term_id'];$min=wp_insert_term('会议纪要','category',['slug'=>'minutes'])['term_id'];
$blocks="<!-- wp:paragraph -->\n<p>换楼道水管，早上停水 &amp; 中午恢复。<br>请先接好水。</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>要带什么</h2>\n<!-- /wp:heading -->\n\n<!-- wp:list -->\n<ul><li>水桶</li><li>手电：电池 &lt; 5 伏的不行</li></ul>\n<!-- /wp:list -->\n\n<!-- wp:table -->\n<figure class=\"wp-block-table\"><table><tbody><tr><td>8 幢</td><td>上午</td></tr><tr><td>9 幢</td><td>下午</td></tr></tbody></table></figure>\n<!-- /wp:table -->\n\n<!-- wp:html -->\n<script>alert('x')</script><style>p{color:red}</style>\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>问：<a href=\"https://example.org/\">示例社区</a>&nbsp;0513-0000-0000</p>\n<!-- /wp:paragraph -->";
for($i=1;$i<=12;$i++){
 $id=wp_insert_post(['post_title'=>$i==12?'停水 &amp; 接水：“8 幢”':"示例公告 $i",'post_content'=>$i==12?$blocks:"第 $i 条。\n\n第二段 <b>加粗</b>。",'post_status'=>'publish','post_date'=>sprintf('2023-11-%02d 09:30:00',$i),'post_category'=>[$i%4==0?$min:$news],'post_author'=>1]);
 if($i==12)$last=$id;
}
$im=imagecreatetruecolor(640,360);imagefilledrectangle($im,0,0,640,360,imagecolorallocate($im,200,120,60));@mkdir('SITE/wp-content/uploads/2023/11',0777,true);$f='SITE/wp-content/uploads/2023/11/water.jpg';imagejpeg($im,$f);
$a=wp_insert_attachment(['post_mime_type'=>'image/jpeg','post_title'=>'water','post_status'=>'inherit','guid'=>'http://127.0.0.1:8961/wp-content/uploads/2023/11/water.jpg'],$f,$last);wp_update_attachment_metadata($a,wp_generate_attachment_metadata($a,$f));update_post_meta($a,'_wp_attachment_image_alt','楼道里的水管');set_post_thumbnail($last,$a);
wp_insert_post(['post_title'=>'草稿','post_content'=>'x','post_status'=>'draft','post_category'=>[$news]]);
wp_insert_post(['post_title'=>'要密码的','post_content'=>'秘密','post_status'=>'publish','post_password'=>'p','post_date'=>'2023-10-01 09:00:00','post_category'=>[$news]]);
wp_insert_post(['post_type'=>'page','post_title'=>'养犬约定','post_content'=>'出门牵绳。','post_status'=>'publish','post_date'=>'2023-09-01 09:00:00']);
// events
$venue=tribe_create_venue(['Venue'=>'示例社区活动室','Address'=>'示例路 1 号','City'=>'南通','Country'=>'China','Phone'=>'0513-0000-0000']);
$org=tribe_create_organizer(['Organizer'=>'示例社区居委会','Phone'=>'0513-0000-0000']);$org2=tribe_create_organizer(['Organizer'=>'示例卫生服务中心']);
$cat=wp_insert_term('义诊','tribe_events_cat',['slug'=>'clinic'])['term_id'];
$e=function($t,$start,$end,$more=[]) use($venue,$org){ $id=tribe_create_event(array_merge(['post_title'=>$t,'post_status'=>'publish','post_content'=>$more['content']??"带医保卡。\n\n空腹来。",'EventStartDate'=>substr($start,0,10),'EventEndDate'=>substr($end,0,10),'EventStartHour'=>substr($start,11,2),'EventStartMinute'=>substr($start,14,2),'EventEndHour'=>substr($end,11,2),'EventEndMinute'=>substr($end,14,2),'EventTimezone'=>'Asia/Shanghai','Venue'=>['VenueID'=>$venue],'Organizer'=>['OrganizerID'=>$org]],$more)); return $id;};
$id1=$e('敬老义诊 &amp; 量血压','2026-12-03 09:00','2026-12-03 11:00',['EventCost'=>'0','EventURL'=>'https://example.org/clinic']);wp_set_object_terms($id1,[$cat],'tribe_events_cat');add_post_meta($id1,'_EventOrganizerID',$org2);wp_set_object_terms($id1,['老人'],'post_tag');set_post_thumbnail($id1,$a);
$e('邻里节','2026-12-05 00:00','2026-12-06 23:59',['EventAllDay'=>'yes']);
$id3=$e('包饺子','2026-12-22 14:00','2026-12-22 16:00',['EventCost'=>'20','EventCurrencySymbol'=>'¥']);
$id4=$e('读书会','2026-12-10 19:00','2026-12-10 20:30',[]);update_post_meta($id4,'_tribe_events_status','canceled');update_post_meta($id4,'_tribe_events_status_reason','场地检修');
$id5=$e('露天电影','2026-12-12 18:30','2026-12-12 20:30',[]);update_post_meta($id5,'_tribe_events_status','postponed');update_post_meta($id5,'_tribe_events_status_reason','下雨');
$e('海外连线','2026-12-15 20:00','2026-12-15 21:00',['EventTimezone'=>'Europe/Berlin','Venue'=>[],'Organizer'=>[]]);
for($i=1;$i<=6;$i++)$e("健步走 $i",sprintf('2027-01-%02d 07:00',$i),sprintf('2027-01-%02d 08:00',$i));
tribe_create_event(['post_title'=>'草稿活动','post_status'=>'draft','EventStartDate'=>'2026-12-03','EventEndDate'=>'2026-12-03','EventStartHour'=>'09','EventStartMinute'=>'00','EventEndHour'=>'10','EventEndMinute'=>'00']);
// form
$form="[text* your-name]\n[tel* your-phone]\n[text your-subject]\n[text your-address]\n[textarea* your-message maxlength:400]\n[file photo-1 limit:2mb filetypes:jpg|jpeg|png|webp]\n[file photo-2 limit:2mb filetypes:jpg|jpeg|png|webp]\n[acceptance agreed]同意[/acceptance]\n[submit]";
$cf=WPCF7_ContactForm::get_template(['title'=>'反映问题']);$p=$cf->get_properties();$p['form']=$form;$p['mail']['recipient']='office@example.org';$p['mail']['body']="[your-name] [your-phone]\n[your-address]\n[your-message]";$p['mail']['attachments']='[photo-1][photo-2]';$cf->set_properties($p);$cf->save();echo "form ",$cf->id(),"\n";
echo "cats $news $min post $last media $a events $id1\n";
